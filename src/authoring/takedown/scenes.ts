import type { MdastNode } from 'satteri';
import { parseChapter } from '../../story/library/mdx-mistakes.ts';
import { lineEnd } from '../scaffolds/insert.ts';
import { edited, mapTexts, type Edit, type Texts } from './texts.ts';

const registry = 'src/scenes/registry.ts';

/** A content folder without some scenes. The words of their steps stay in the chapters, as paragraphs. */
export function withoutScenes(texts: Texts, scenes: readonly string[]): Texts {
  const kept = new Map(
    [...texts].filter(([path]) => !scenes.includes(/^scenes\/([^/.]+)\.[^/]+\.yaml$/.exec(path)?.[1] ?? '')),
  );
  return mapTexts(kept, /^chapters\/.*\.mdx$/, (text) => {
    const found = nodesIn(text).filter(
      (node) => isTag(node, 'Scene') && scenes.includes(attribute(node, 'name')),
    );
    return edited(
      text,
      found.map((scene) => ({ ...range(scene), mended: opened(text, scene) })),
    );
  });
}

/** A content folder in whose chapters links lead elsewhere: `undefined` leaves one as it is, `''` leaves its words. */
export function relinked(texts: Texts, lead: (address: string) => string | undefined): Texts {
  return mapTexts(texts, /^chapters\/.*\.mdx$/, (text) => {
    const edits = nodesIn(text).flatMap((node): Edit[] => {
      const next = node.type === 'link' ? lead(node.url) : undefined;
      if (node.type !== 'link' || next === undefined) return [];
      const { from, to } = range(node);
      const words = inside(text, node);
      return [{ from, to, mended: next === '' ? words : `[${words}](${next})` }];
    });
    return edited(text, edits);
  });
}

/** The registry of scenes without some of them, which no browser then loads; undefined if it has another form. */
export function unregistered(code: ReadonlyMap<string, string>, scenes: readonly string[]) {
  let text = code.get(registry) ?? '';
  for (const scene of scenes) {
    const lines = new RegExp(
      `^ +(?:'${scene}'|${scene}): \\(\\) => import\\('\\./${scene}/(?:scene|schema)\\.ts'\\),\\r?\\n`,
      'gm',
    );
    if (text.match(lines)?.length !== 2) return undefined;
    text = text.replace(lines, '');
  }
  return [registry, text] as const;
}

/** What of some scenes stays in the project: code and tests, which no reader loads. */
export function leftovers(code: ReadonlyMap<string, string>, scenes: readonly string[]): string[] {
  const own = (scene: string): RegExp =>
    new RegExp(
      `^(src/scenes/${scene}|test/scenes/${scene}(\\.test)?\\.ts|test/scenes/snapshots/${scene}\\.[^/]+)$`,
    );
  const found = scenes.flatMap((scene) => [...code.keys()].filter((path) => own(scene).test(path)));
  // Snapshots are many, and go together.
  const short = found.map((path) => path.replace(/(snapshots\/[^.]+)\..+$/, '$1.*'));
  return [...new Set(short)].map((path) => (path.startsWith('src/') ? `${path}/` : path));
}

/** The words of a scene's steps, and the remarks between them, with an empty line between one and the next. */
function opened(text: string, scene: MdastNode): string {
  const parts = childrenOf(scene).map((child) =>
    isTag(child, 'Step') ? inside(text, child) : text.slice(range(child).from, range(child).to),
  );
  return parts.filter((part) => part !== '').join(lineEnd(text).repeat(2));
}

/** What stands between the tags of a component, brought to the margin; or between the brackets of a link. */
function inside(text: string, node: MdastNode): string {
  const children = childrenOf(node);
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return '';
  const { from } = range(first);
  const written = text.slice(from, range(last).to);
  const margin = /[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  return node.type === 'link' ? written : written.replace(new RegExp(`^[ \\t]{0,${margin}}`, 'gm'), '');
}

function nodesIn(text: string): MdastNode[] {
  const { tree } = parseChapter(text);
  const all = (node: MdastNode): MdastNode[] => [node, ...childrenOf(node).flatMap(all)];
  return tree ? all(tree) : [];
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

type Tag = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function isTag(node: MdastNode, name: string): node is Tag {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
}

function attribute(node: Tag, name: string): string {
  const found = node.attributes.find((it) => it.type === 'mdxJsxAttribute' && it.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}

function range(node: MdastNode): { readonly from: number; readonly to: number } {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}
