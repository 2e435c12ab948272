import type { MdastNode } from 'satteri';
import { components } from '../../story/library/components.ts';
import { parseChapter } from '../../story/library/mdx-mistakes.ts';
import type { Piece } from './yaml-examples.ts';

type Tag = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function isTag(node: MdastNode): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Each use of a component in a chapter, as it is written there, with its attributes and their choices. */
export function usesOf(name: string, chapter: string): Piece[] {
  const found: Piece[] = [];
  const visit = (node: MdastNode): void => {
    if (isTag(node) && node.name === name) {
      const shows = node.attributes.flatMap((attribute) => {
        if (attribute.type !== 'mdxJsxAttribute') return [];
        const choice = components[name]?.attributes[attribute.name]?.holds === 'choice';
        return choice ? `${attribute.name}=${String(attribute.value)}` : attribute.name;
      });
      found.push({ text: shortened(node, chapter), shows: new Set([name, ...shows]) });
    }
    if ('children' in node) (node.children as MdastNode[]).forEach(visit);
  };
  const { tree } = parseChapter(chapter);
  if (tree) visit(tree);
  return found;
}

/** A scene is shown with the first of its steps: the others are of the same form. */
function shortened(tag: Tag, chapter: string): string {
  const slice = ({ position }: MdastNode): string =>
    chapter.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const written = slice(tag);
  const step = (tag.children as MdastNode[]).find(isTag);
  if (tag.name !== 'Scene' || !step) return written;
  return [written.slice(0, written.indexOf('>') + 1), slice(step), `</${tag.name}>`].join('\n\n');
}

/** The lines on top of a chapter, with the hyphens around them. */
export function topOf(chapter: string): string {
  return /^---\r?\n[^]*?\r?\n---/.exec(chapter)?.[0] ?? '';
}
