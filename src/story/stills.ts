import type { Frame, StillSize } from '../stage/frame.ts';
import { stillFrames } from '../stage/frame.ts';
import type { SceneContent } from '../stage/live.ts';
import type { Mark } from '../stage/mark.ts';
import type { Scene } from '../stage/scene.ts';
import { byClass, svg } from '../stage/svg.ts';
import { families, paintIn, type ActorLooks, type Theme } from '../tokens.ts';

/** One picture of one view, as a file. */
export interface Still {
  readonly size: StillSize;
  readonly theme: Theme;
  /** Whether it brings its paper along, to be looked at where the page may have the other theme. */
  readonly paper?: boolean;
}

export const stills: readonly Still[] = [
  { size: 'narrow', theme: 'light' },
  { size: 'narrow', theme: 'dark' },
  { size: 'wide', theme: 'light' },
  { size: 'wide', theme: 'dark' },
];

/**
 * The file name of a still without its folder and ending: `army`, `army.wide`, `army.wide.dark`, `army.fr.wide`.
 *
 * @param tag what says the language, see `tagOf`
 */
export function stillName(view: string, { size, theme }: Still, tag: string | undefined): string {
  return [view, tag, size === 'wide' && 'wide', theme === 'dark' && 'dark'].filter(Boolean).join('.');
}

/** The address of a still from the site's root. */
export function stillAddress(scene: string, view: string, still: Still, tag: string | undefined): string {
  return `/figures/${scene}/${stillName(view, still, tag)}.svg`;
}

/** The marks that can be seen: what a view keeps hidden for the next one is of no use in a picture that stands still. */
function visible(marks: readonly Mark[]): Mark[] {
  return marks
    .filter(({ opacity }) => opacity !== 0)
    .map((mark) => (mark.kind === 'group' ? { ...mark, children: visible(mark.children) } : mark));
}

/** What a view shows when it stands still. */
export function stillMarks(scene: Scene, content: SceneContent, view: string, frame: Frame): Mark[] {
  return visible(scene.draw({ view, frame, ...content }));
}

/** A still as a file: with its colours written out, and as a rule on no paper of its own. */
export function printStill(
  scene: Scene,
  content: SceneContent,
  view: string,
  { size, theme, paper = false }: Still,
  actors: ActorLooks,
): string {
  const frame: Frame = stillFrames[size];
  const { width, height } = frame;
  const sheet: Mark = { kind: 'rect', key: 'paper', role: 'sheet', x: 0, y: 0, width, height };
  const marks = stillMarks(scene, content, view, frame);
  return svg(paper ? [sheet, ...marks] : marks, frame, paintIn(theme, actors), {
    'font-family': families.sans,
  });
}

/** A still inside a page, painted by the page's style sheet. */
export function inlineStill(scene: Scene, content: SceneContent, view: string): string {
  const frame: Frame = stillFrames.narrow;
  return svg(stillMarks(scene, content, view, frame), frame, byClass, {
    'data-still': '',
    'aria-hidden': 'true',
  });
}
