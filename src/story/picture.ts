import { balanced } from '../charts/remark.ts';
import { paragraph, type Paragraph } from '../charts/words.ts';
import type { Box } from '../stage/boxes.ts';
import { stillFrames, type Frame } from '../stage/frame.ts';
import type { Mark } from '../stage/mark.ts';
import { svg } from '../stage/svg.ts';
import { wrap } from '../stage/text.ts';
import { families, paintIn } from '../tokens.ts';
import { imprint, mapCredit, publishersOf, sourceLine } from './credit.ts';
import type { Site } from './site.ts';
import { stillMarks } from './stills.ts';
import { printWhen } from './voice.ts';

/** What a picture says around its view, because it travels without its page. */
export interface PictureWords {
  /** What the scene finds, and what it measures. */
  readonly title: string;
  readonly measure: string;
  /** When the step is that shows the view. */
  readonly when: string | undefined;
  /** The line of sources with so many publishers named; and how many there are. */
  readonly sources: { readonly count: number; line(shown: number): string };
  /** To whom the map is owed, if there is one. */
  readonly map: string | undefined;
  readonly imprint: string;
}

/** A picture before it is printed. */
export interface Picture {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
}

const sheet = stillFrames.narrow;
/** Around everything, in pixels; the picture is as wide as its view and this on either side. */
const margin = 20;
/** How many lines sources may take: the page names them all, a picture need not be a list. */
const most = 3;
const sizes = { title: 19, measure: 14, when: 13, foot: 12 };
const quiet = { role: 'label-quiet' };

/** The sources in no more lines than they may take, with as many of them named as fit. */
export function shortened({ count, line }: PictureWords['sources'], size: number): string {
  for (let shown = count; shown > 1; shown--) {
    if (wrap(line(shown), 'sans', size, sheet.width).length <= most) return line(shown);
  }
  return line(1);
}

/** Paragraphs one below the other, each with room above it, in pixels. */
function stack(parts: readonly (readonly [above: number, part: Paragraph])[], top: number) {
  let y = top;
  const marks = parts.flatMap(([above, part]) => {
    const placed = part.at(margin, y + above);
    y += above + part.height;
    return placed;
  });
  return { marks, bottom: y };
}

/** Paper all around a view, which without the edge of its own file would run on, as maps do. */
export function surround(key: string, view: Box, { width, height }: Frame): Mark[] {
  const plate = (name: string, x: number, y: number, right: number, bottom: number): Mark => ({
    kind: 'rect',
    key: `${key}/${name}`,
    role: 'sheet',
    x,
    y,
    width: right - x,
    height: bottom - y,
  });
  return [
    plate('above', 0, 0, width, view.top),
    plate('below', 0, view.bottom, width, height),
    plate('left', 0, view.top, view.left, view.bottom),
    plate('right', view.right, view.top, width, view.bottom),
  ];
}

/** Lays out a picture: its finding, measure and date, the view below them, then where it comes from. */
export function layOut(view: readonly Mark[], words: PictureWords): Picture {
  const lines = (name: keyof PictureWords, text: string, size: number, look = quiet): Paragraph =>
    paragraph(`picture/${name}`, text, sheet.width, size, look);
  const head = stack(
    [
      [0, balanced('picture/title', words.title, sheet.width, sizes.title, { face: 'sans-bold' })],
      [8, balanced('picture/measure', words.measure, sheet.width, sizes.measure, quiet)],
      ...(words.when ? [[12, lines('when', words.when, sizes.when)] as const] : []),
    ],
    margin,
  );
  const top = Math.ceil(head.bottom) + 10;
  const rule = top + sheet.height + 14;
  const foot = stack(
    [
      [12, lines('sources', shortened(words.sources, sizes.foot), sizes.foot)],
      ...(words.map ? [[6, lines('map', words.map, sizes.foot)] as const] : []),
      [6, lines('imprint', words.imprint, sizes.foot, { role: 'label' })],
    ],
    rule,
  );
  const width = sheet.width + 2 * margin;
  const height = Math.ceil(foot.bottom) + margin;
  const right = width - margin;
  const frame = { ...sheet, width, height };
  return {
    frame,
    marks: [
      { kind: 'rect', key: 'picture/sheet', role: 'sheet', x: 0, y: 0, width, height },
      { kind: 'group', key: 'picture/view', role: 'group', x: margin, y: top, k: 1, children: view },
      ...surround('picture', { left: margin, top, right, bottom: top + sheet.height }, frame),
      ...head.marks,
      { kind: 'line', key: 'picture/rule', role: 'rule', x1: margin, y1: rule, x2: right, y2: rule },
      ...foot.marks,
    ],
  };
}

/** The file name of a view's picture without its folder and ending; `tag` is what says the language, see `tagOf`. */
export function pictureName(view: string, tag: string | undefined): string {
  return tag === undefined ? view : `${view}.${tag}`;
}

/** When the step is that shows a view; every view of the story is shown by one. */
function whenOf({ library }: Site, scene: string, view: string, language: string): string | undefined {
  const step = [...(library.chapters.get(language)?.values() ?? [])]
    .flatMap((chapter) => chapter.scenes)
    .find(({ name }) => name === scene)
    ?.steps.find((one) => one.view === view);
  return step && printWhen(step.when, language);
}

/** One view of a scene with its words around it. */
export function pictureOf(site: Site, name: string, view: string, language: string): Picture {
  const { scene, content } = site.scene(name, language);
  const { title, measure } = site.library.words.get(language)!.get(name)!;
  const publishers = publishersOf(site, name, language);
  return layOut(stillMarks(scene, content, view, sheet), {
    title,
    measure,
    when: whenOf(site, name, view, language),
    sources: {
      count: publishers.length,
      line: (shown) => sourceLine(site.say(language), publishers, shown),
    },
    map: mapCredit(site, name, language),
    imprint: imprint(site, language),
  });
}

/** The picture as a file that can be passed on by itself, with what it shows in words for those who do not see it. */
export function printPicture(site: Site, name: string, view: string, language: string): string {
  const { frame, marks } = pictureOf(site, name, view, language);
  const words = site.library.words.get(language)!.get(name)!;
  return svg(
    marks,
    frame,
    paintIn('light', site.library.actors),
    { 'font-family': families.sans, role: 'img', lang: language },
    { title: words.title, desc: words.views[view]?.alternative ?? '' },
  );
}
