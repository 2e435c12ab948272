import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { locateCitations } from './citation.ts';
import { components } from './components.ts';
import { placer } from './position.ts';

type Tag = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attributes = Readonly<Record<string, string>>;

/**
 * A Sätteri plugin for chapters. It turns `[@id]` into `<Cite chapter source at/>` and tells each component in which
 * chapter it stands; `<Fact>` also where (`at`, the same as in the outline that `chapter.ts` makes).
 */
export function citations(): MdastPluginEntry {
  return ({ fileURL, source }) => {
    const chapter = fileURL ? basename(fileURLToPath(fileURL), '.mdx') : '';
    const place = placer(source);
    const at = (offset: number) => `${place(offset).line}:${place(offset).column}`;

    const tell = (node: Readonly<Tag>): Tag | undefined => {
      if (node.name === null || !Object.hasOwn(components, node.name)) return undefined;
      const start = at(node.position?.start.offset ?? 0);
      const added = attributes({ chapter, ...(node.name === 'Fact' && { at: start }) });
      return { ...node, attributes: [...node.attributes, ...added] };
    };

    return defineMdastPlugin({
      name: 'citations',
      options: { position: true },
      text(node, context) {
        const start = node.position?.start.offset ?? 0;
        const end = node.position?.end.offset ?? 0;
        const { parts } = locateCitations(node.value, source.slice(start, end), start);
        if (parts.every((part) => 'text' in part)) return;
        const nodes = parts.map((part): MdastNode => {
          if ('text' in part) return { type: 'text', value: part.text };
          const cite = attributes({ chapter, source: part.cite, at: at(part.offset) });
          return { type: 'mdxJsxTextElement', name: 'Cite', attributes: cite, children: [] };
        });
        context.replaceNode(node, nodes);
      },
      mdxJsxFlowElement: tell,
      mdxJsxTextElement: tell,
    });
  };
}

function attributes(values: Attributes): Tag['attributes'] {
  return Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
}
