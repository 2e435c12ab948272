import type { MdastNode } from 'satteri';
import { locateCitations } from './citation.ts';
import { components } from './components.ts';
import { checkElement, type Element } from './element-checks.ts';
import { attributePlaces } from './element.ts';
import { isPlace } from './link.ts';
import { markupMistakes, runOnMistakes } from './markup.ts';
import { tooDeep } from './mdx-mistakes.ts';
import { untracedNumbers } from './numbers.ts';
import { nearest } from './problem.ts';
import type { Reference, Step } from './types.ts';
import type { Mistake } from './yaml-mistakes.ts';

/** Something that a chapter calls by name and that must exist elsewhere. */
export interface Mention {
  readonly kind: 'scene' | 'view' | 'source' | 'fact' | 'term' | 'place';
  readonly name: string;
  /** The scene that a view belongs to. */
  readonly scene?: string;
  /** Where the name stands in the source. */
  readonly offset: number;
}

/** The words that a step may have. */
const longest = 60;

/** What a chapter holds, and what in it a chapter must not hold. */
export interface Outline {
  readonly scenes: { readonly name: string; readonly steps: Step[] }[];
  readonly references: Reference[];
  readonly mentions: Mention[];
  readonly mistakes: Mistake[];
  words: number;
}

/** Walks through a parsed chapter in a language, and maybe translated; `at` writes an offset as `line:column`. */
export function outlineOf(
  source: string,
  tree: MdastNode | undefined,
  at: (offset: number) => string,
  language: string,
  original?: string,
): Outline {
  const outline: Outline = { scenes: [], references: [], mentions: [], mistakes: [], words: 0 };
  const wrong = (offset: number, code: string, message: string) =>
    void outline.mistakes.push({ offset, code, message });
  let scene: string | undefined;
  const refer = (kind: Reference['kind'], id: string) =>
    void outline.references.push({ kind, id, ...(scene !== undefined && { scene }) });

  function visit(node: MdastNode, inside: string | undefined, inLink: boolean, depth: number, index = 0): void {
    const offset = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    let component = inside;
    const around = scene;
    if (depth > 100) return wrong(offset, 'unreadable', tooDeep);
    if (node.type === 'text') readText(node.value, offset, end, inLink);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const values = new Map<string, string>();
      for (const attribute of node.attributes) {
        if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
          values.set(attribute.name, attribute.value);
      }
      const hasCode = node.attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute');
      const element = {
        name: node.name,
        offset,
        values,
        places: attributePlaces(source, offset),
        hasCode,
        inside,
      };
      const mistakes = checkElement(element);
      outline.mistakes.push(...mistakes);
      // What is in a misspelt component is read as if it were spelt right; a misplaced one is not read.
      const name = nearest(node.name ?? '', Object.keys(components)) ?? null;
      if (!mistakes.some(({ code }) => misplacements.includes(code)))
        readElement({ ...element, name }, node.children.length === 0);
      if (name === 'Scene') {
        checkBetweenSteps(node.children as MdastNode[]);
        scene = values.get('name');
      }
      component = name ?? inside;
    } else {
      // `[@…]` is a citation gone wrong, which is told elsewhere.
      if (node.type === 'link' && isPlace(node.url) && !source.startsWith('[@', offset))
        outline.mentions.push({ kind: 'place', name: node.url, offset });
      if (node.type === 'paragraph')
        outline.mistakes.push(...untracedNumbers(source.slice(offset, end), offset, language, original));
    }
    const link = inLink || node.type === 'link' || node.type === 'linkReference';
    const before = outline.words;
    const children = 'children' in node ? (node.children as MdastNode[]) : [];
    outline.mistakes.push(...markupMistakes(node, source, index), ...runOnMistakes(node, children, source));
    for (const [place, child] of children.entries()) visit(child, component, link, depth + 1, place);
    scene = around;
    const words = outline.words - before;
    if ('name' in node && node.name === 'Step' && words > longest)
      wrong(offset, 'long-step', `This step has ${words} words; beside a graphic a phone has room for ${longest}. Shorten it, or make two steps of it.`);
  }

  function checkBetweenSteps(children: readonly MdastNode[]): void {
    for (const { type, position } of children) {
      if (type.startsWith('mdx')) continue;
      const message = 'Inside a scene, text stands in its steps. Move it into a <Step>, or out of the scene.';
      wrong(position?.start.offset ?? 0, 'text-in-scene', message);
    }
  }

  function readText(value: string, offset: number, end: number, inLink: boolean): void {
    const { parts, malformed } = locateCitations(value, source.slice(offset, end), offset);
    for (const part of parts) {
      if ('text' in part)
        outline.words += part.text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
      else {
        refer('cite', part.cite);
        outline.mentions.push({ kind: 'source', name: part.cite, offset: part.offset });
        if (inLink)
          wrong(
            part.offset - 1,
            'citation-in-link',
            'A citation is itself a link. Put it after the link, not inside it.',
          );
      }
    }
    for (const { raw, offset: found } of malformed) {
      wrong(
        found,
        'bad-citation',
        `"${raw}" is not a citation. Write [@source-id], or [@one; @two] for several.`,
      );
    }
  }

  function readElement({ name, offset, values, places }: Element, empty: boolean): void {
    const mention = (kind: Mention['kind'], attribute: string, scene?: string) => {
      const value = values.get(attribute);
      const found = places.find((place) => place.name === attribute)?.valueOffset ?? offset;
      if (value?.trim())
        outline.mentions.push({ kind, name: value, offset: found, ...(scene !== undefined && { scene }) });
    };
    if (name === 'Scene') {
      outline.scenes.push({ name: values.get('name') ?? '', steps: [] });
      mention('scene', 'name');
      if (empty) wrong(offset, 'empty-scene', 'This scene has no steps. Add a <Step> to it.');
    } else if (name === 'Step') {
      const scene = outline.scenes.at(-1);
      const id = values.get('id') ?? '';
      const twin = outline.scenes.flatMap(({ steps }) => steps).find((step) => id !== '' && step.id === id);
      if (twin) {
        const found = places.find((place) => place.name === 'id')?.valueOffset ?? offset;
        wrong(
          found,
          'duplicate-step',
          `The id "${id}" is taken by the step on line ${twin.at.split(':')[0]}. Give each its own.`,
        );
      }
      scene?.steps.push({
        id,
        view: values.get('view') ?? '',
        when: values.get('when') ?? '',
        at: at(offset),
      });
      mention('view', 'view', scene?.name);
      if (empty)
        wrong(
          offset,
          'empty-step',
          'This step has no text. Write what it tells between <Step …> and </Step>.',
        );
    } else if (name === 'Fact') {
      refer('fact', values.get('of') ?? '');
      outline.words += 1; // at least: how it is written out is known later
      mention('fact', 'of');
    } else if (name === 'Term') {
      mention('term', 'of');
      if (empty)
        wrong(offset, 'empty-term', 'Put the word between the tags: <Term of="ecowas">ECOWAS</Term>.');
    }
  }

  if (tree) visit(tree, undefined, false, 0);
  return outline;
}

const misplacements = ['misplaced', 'scene-in-scene', 'step-outside-scene'];
