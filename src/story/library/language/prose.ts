import type { MdastNode } from 'satteri';
import { splitCitations } from '../citation.ts';
import { align, thing, unseen, writings, type Passage, type Span } from './passage.ts';

/** The prose of a chapter in its paragraphs and headings, and the steps it is parted into. */
export interface Prose {
  readonly passages: readonly Omit<Passage, 'file' | 'place'>[];
  readonly steps: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  /** The steps whose differences from other languages are meant; undefined for the text between steps. */
  readonly excused: ReadonlySet<string | undefined>;
}

/** A text in the making. */
interface Draft {
  text: string;
  readonly spans: Span[];
}

/** How deep the reading goes into what stands inside each other; that it is too deep is told elsewhere. */
const deepest = 100;

/** A remark that says why something differs from the original. */
const excuse = /^\s*\/\*\s*differs:\s*\S[^]*\*\/\s*$/;

/** Reads the prose of a parsed chapter. */
export function proseOf(source: string, tree: MdastNode | undefined, language: string): Prose {
  const passages: Omit<Passage, 'file' | 'place'>[] = [];
  const steps: { id: string; from: number; to: number }[] = [];
  const excused = new Set<string | undefined>();

  function block(node: MdastNode, step: string | undefined, depth: number): void {
    if (depth > deepest) return;
    let inside = step;
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Step') {
      inside = attribute(node, 'id') ?? '';
      const [from, to] = range(node);
      steps.push({ id: inside, from, to });
    }
    if (isRemark(node) && excuse.test(node.value)) excused.add(inside);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      passage(node.children as MdastNode[], inside, language, node.type === 'paragraph', depth);
    else if ('children' in node)
      for (const child of node.children as MdastNode[]) block(child, inside, depth + 1);
  }

  function passage(
    nodes: readonly MdastNode[],
    step: string | undefined,
    its: string,
    prose: boolean,
    depth: number,
  ): void {
    const draft: Draft = { text: '', spans: [] };
    for (const node of nodes) inline(node, draft, step, depth + 1);
    passages.push({ language: its, ...(step !== undefined && { step }), prose, ...draft });
  }

  function inline(node: MdastNode, draft: Draft, step: string | undefined, depth: number): void {
    const whole = (sign: string) => {
      draft.text += sign;
      draft.spans.push(range(node));
    };
    if (node.type === 'text') text(node.value, range(node), draft);
    else if (node.type === 'break') whole('\n');
    else if (isRemark(node)) {
      if (excuse.test(node.value)) excused.add(step);
      whole(unseen);
    } else if (isTag(node) && node.name === 'Lang') {
      passage(node.children as MdastNode[], step, attribute(node, 'is') ?? '', false, depth);
      whole(thing);
    } else if ('children' in node && node.children.length > 0 && depth <= deepest)
      for (const child of node.children as MdastNode[]) inline(child, draft, step, depth + 1);
    else whole(thing);
  }

  function text(value: string, [from, to]: Span, draft: Draft): void {
    const spans = align(value, source, from, writings.mdx);
    if (!spans) {
      draft.text += thing;
      draft.spans.push([from, to]);
      return;
    }
    let index = 0;
    for (const part of splitCitations(value)) {
      const end = index + part.raw.length;
      const isCitation = 'cite' in part && source[spans[index]![0]] !== '\\';
      draft.text += isCitation ? unseen : part.raw;
      if (isCitation) draft.spans.push([spans[index]![0], spans[end - 1]![1]]);
      else for (const span of spans.slice(index, end)) draft.spans.push(span);
      index = end;
    }
  }

  if (tree) block(tree, undefined, 0);
  return { passages, steps, excused };
}

type Tag = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Remark = Extract<MdastNode, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>;

function isTag(node: MdastNode): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isRemark(node: MdastNode): node is Remark {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

function attribute(node: Tag, name: string): string | undefined {
  const found = node.attributes.find((it) => it.type === 'mdxJsxAttribute' && it.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

function range({ position }: MdastNode): Span {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
