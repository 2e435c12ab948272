import { chapter as frontmatterSchema } from '../../content.config.ts';
import { parseChapter } from './mdx-mistakes.ts';
import { outlineOf, type Mention } from './outline.ts';
import { placer } from './position.ts';
import type { Place, Problem } from './problem.ts';
import type { Chapter } from './types.ts';
import { readYaml } from './yaml.ts';

/** A mention with its place in the file. */
export type PlacedMention = Omit<Mention, 'offset'> & Place;

export interface ChapterReading {
  readonly file: string;
  readonly slug: string;
  /** Undefined if the chapter cannot be printed. */
  readonly chapter: Chapter | undefined;
  readonly mentions: readonly PlacedMention[];
  readonly problems: readonly Problem[];
}

/** Reads a chapter. Mistakes come back as problems; it never throws. */
export function readChapter(file: string, language: string, slug: string, source: string): ChapterReading {
  const place = placer(source);
  const at = (offset: number) => `${place(offset).line}:${place(offset).column}`;
  const { tree, mistakes } = parseChapter(source);
  const outline = outlineOf(source, tree, at, language);
  const top = readFrontmatter(file, source);
  // The lines of hyphens of a top that is not one mean something else.
  const misread = top.problems.some(({ code }) => code === 'missing-frontmatter') ? hyphens : [];
  const problems = [...mistakes, ...outline.mistakes]
    .filter(({ code }) => !misread.includes(code))
    .map(({ offset, ...mistake }) => ({ file, ...place(offset), ...mistake }));
  const mentions = outline.mentions.map(({ offset, ...mention }) => ({ ...mention, ...place(offset) }));

  const { scenes, references, words } = outline;
  const chapter = top.value && { slug, language, ...top.value, scenes, references, words };
  return { file, slug, chapter, mentions, problems: [...top.problems, ...problems] };
}

const hyphens = ['bad-heading', 'line-across'];

function readFrontmatter(file: string, source: string) {
  const [block] = /^---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?=\r?\n|$)/.exec(source) ?? [];
  if (block === undefined) {
    const message =
      'The chapter must begin with its title and standfirst, between two lines of three hyphens.';
    const hint = '---\ntitle: …\nstandfirst: …\n---';
    return {
      value: undefined,
      problems: [{ file, line: 1, column: 1, code: 'missing-frontmatter', message, hint }],
    };
  }
  // The lines of hyphens are blanked out, not cut off, so that all else keeps its place.
  return readYaml(file, block.replace(/^---/, '   ').replace(/---[ \t]*$/, ''), frontmatterSchema);
}
