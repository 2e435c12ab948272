import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { locateCitations } from './citation.ts';
import { components } from './components.ts';

type Tag = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * A Sätteri plugin for chapters. It turns `[@id]` into `<Cite source/>`, which clings to the word before it, and
 * tells each component in which chapter it stands.
 */
export function citations(): MdastPluginEntry {
  return ({ fileURL, source }) => {
    const chapter = fileURL ? basename(fileURLToPath(fileURL), '.mdx') : '';
    const tell = (node: Readonly<Tag>): Tag | undefined => {
      if (node.name === null || !Object.hasOwn(components, node.name)) return undefined;
      return { ...node, attributes: [...node.attributes, attribute('chapter', chapter)] };
    };

    return defineMdastPlugin({
      name: 'citations',
      options: { position: true },
      text(node, context) {
        const start = node.position?.start.offset ?? 0;
        const end = node.position?.end.offset ?? 0;
        const { parts } = locateCitations(node.value, source.slice(start, end), start);
        if (parts.every((part) => 'text' in part)) return;
        const nodes = parts.map((part, index): MdastNode => {
          if ('cite' in part) {
            const cited = [attribute('source', part.cite)];
            return { type: 'mdxJsxTextElement', name: 'Cite', attributes: cited, children: [] };
          }
          // The number of a note must not be parted from the word it follows, nor begin a line.
          const next = parts[index + 1];
          return { type: 'text', value: next && 'cite' in next ? part.text.trimEnd() : part.text };
        });
        context.replaceNode(node, nodes);
      },
      mdxJsxFlowElement: tell,
      mdxJsxTextElement: tell,
    });
  };
}

function attribute(name: string, value: string): Tag['attributes'][number] {
  return { type: 'mdxJsxAttribute', name, value };
}
