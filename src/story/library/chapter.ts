import type { z } from 'astro/zod';
import { chapter as frontmatterSchema } from '../../content.config.ts';
import type { Passage } from './language/passage.ts';
import { proseOf } from './language/prose.ts';
import { passagesIn } from './language/reader-texts.ts';
import { parseChapter } from './mdx-mistakes.ts';
import { outlineOf, type Mention } from './outline.ts';
import { placer } from './position.ts';
import type { Place, Problem } from './problem.ts';
import type { Chapter } from './types.ts';
import { nothingIn, readYaml, type Reading } from './yaml.ts';

/** A mention with its place in the file, and the step it stands in. */
export type PlacedMention = Omit<Mention, 'offset'> & Place & { readonly step?: string };

export interface ChapterReading {
  readonly file: string;
  readonly slug: string;
  /** Undefined if the chapter cannot be printed. */
  readonly chapter: Chapter | undefined;
  readonly mentions: readonly PlacedMention[];
  /** What readers read. */
  readonly passages: readonly Passage[];
  /** The steps whose differences from other languages are meant; undefined for the text between steps. */
  readonly excused: ReadonlySet<string | undefined>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a chapter. Mistakes come back as problems; it never throws.
 *
 * @param original the language that it is translated from, if it is not the original
 */
export function readChapter(
  file: string,
  language: string,
  slug: string,
  source: string,
  original?: string,
): ChapterReading {
  const place = placer(source);
  const at = (offset: number) => `${place(offset).line}:${place(offset).column}`;
  const { tree, mistakes } = parseChapter(source);
  const outline = outlineOf(source, tree, at, language, original);
  const top = readFrontmatter(file, source);
  // The lines of hyphens of a top that is not one mean something else.
  const misread = top.problems.some(({ code }) => code === 'missing-frontmatter') ? hyphens : [];
  const problems = [...mistakes, ...outline.mistakes]
    .filter(({ code }) => !misread.includes(code))
    .map(({ offset, ...mistake }) => ({ file, ...place(offset), ...mistake }));
  const prose = proseOf(source, tree, language);
  const mentions = outline.mentions.map(({ offset, ...mention }) => {
    const step = prose.steps.find(({ from, to }) => offset >= from && offset < to)?.id;
    return { ...mention, ...place(offset), ...(step !== undefined && { step }) };
  });
  const passages = [
    ...passagesIn(top, language),
    ...prose.passages.map((passage) => ({ file, ...passage, place })),
  ];
  const { scenes, references, words } = outline;
  const chapter = top.value && { slug, language, ...top.value, scenes, references, words };
  return {
    file,
    slug,
    chapter,
    mentions,
    passages,
    excused: prose.excused,
    problems: [...top.problems, ...problems],
  };
}

const hyphens = ['bad-heading', 'line-across'];

function readFrontmatter(file: string, source: string): Reading<z.output<typeof frontmatterSchema>> {
  const [block] = /^---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?=\r?\n|$)/.exec(source) ?? [];
  if (block === undefined) {
    const message =
      'The chapter must begin with its title and standfirst, between two lines of three hyphens.';
    const hint = '---\ntitle: …\nstandfirst: …\n---';
    return nothingIn(file, [{ file, line: 1, column: 1, code: 'missing-frontmatter', message, hint }]);
  }
  // The lines of hyphens are blanked out, not cut off, so that all else keeps its place.
  return readYaml(file, block.replace(/^---/, '   ').replace(/---[ \t]*$/, ''), frontmatterSchema);
}
