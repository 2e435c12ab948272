/**
 * The schema of everything in `content/`. The comment above a field is what editors read about it.
 *
 * Nothing of it is an Astro collection. All files are read by `story/library/`, which can say on which line of
 * which file a mistake stands; Astro's own collection errors name the file at best, and a chapter that breaks its
 * schema keeps `astro dev` from starting.
 */
import { z } from 'astro/zod';
import { isDate } from './story/library/date.ts';

/** A name in `content/`: of a chapter, source, fact, table, place, view and so on. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case letters, digits and single hyphens');
export const language = z.string().regex(/^[a-z]{2,3}$/, 'write a language code such as en or fr');
const text = z.string().trim().min(1, 'write some text here');
/** YAML reads a bare 2022 as a number; where a name or a date is wanted, the digits are meant. */
const digits = (value: unknown) => (typeof value === 'number' ? String(value) : value);
/** The id of something that stands elsewhere. Any text will do here: if nothing has it, that is told with what was meant. */
const reference = z.preprocess(digits, text);
const someDay = z.string().refine(isDate, 'write a day that exists as 2022-03-27, 2022-03 or 2022');
const date = z.preprocess(digits, someDay);
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'write a colour as "#1a2b3c", in quotes');
/** A cell of a CSV file that holds a number. */
const numeral = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'write a number such as 14.67')
  .transform(Number);
/** A language in a list of texts; lets a slip through, so that it is told which language was meant. */
const languageKey = z.string().regex(/^[a-z]{1,4}$/, 'write a language code such as en or fr');
/** One text in each language: `{ en: …, fr: … }`. */
const inEachLanguage = z.record(languageKey, text);
/** An address on the web, and nothing that a browser would run. */
const url = z.url({ protocol: /^https?$/ });

/** A chapter's frontmatter: the lines between the two `---` at the top of the file. */
export const chapter = z.strictObject({
  /** The headline. */
  title: text,
  /** One or two sentences under the headline; also what search engines show. */
  standfirst: text,
});

/** `story.yaml`: the story as a whole. */
export const story = z.strictObject({
  /** Language codes. The first is the default and stands at the top of the site. */
  languages: z.array(language).min(1),
  /** The chapters' file names without `.mdx`, in reading order. */
  chapters: z.array(id).min(1),
  /** The day after which no fact is claimed. */
  factsAsOf: date,
  /** The day the story first came out. */
  published: date,
  /** First and last year of the time rail. */
  rail: z.strictObject({ from: z.int(), to: z.int() }),
  licence: z.strictObject({
    /** Licence of text and graphics. */
    text: z.strictObject({ name: text, url }),
    /** Licence of the code. */
    code: z.strictObject({ name: text, url }),
  }),
  /** The story's own words, by language. */
  words: z.record(
    languageKey,
    z.strictObject({
      /** The headline of the whole story. */
      title: text,
      /** The paragraph under the headline. */
      standfirst: text,
      /** Who signs the story. */
      byline: text,
      /** How the story was made; stands on the page about the story. */
      disclosure: text,
    }),
  ),
});

/** `sources.yaml`: every source once, under the id that citations use. */
export const source = z.strictObject({
  /** Who published it first, not where a copy was read. */
  publisher: text,
  /** Its own title; quote it if it holds a colon. */
  title: text,
  /** Write `true` when the title was shortened, translated or made up to describe an untitled page. */
  described: z.literal(true).optional(),
  /** The language of such a title, where it was shortened and not translated. */
  titleLanguage: language.optional(),
  /** The author, only where one is named. */
  author: text.optional(),
  /** When it was published, as far as that is known; left out where a page gives no date. */
  date: date.optional(),
  /** Its address, only on the publisher's own site. Never the address of a copy. */
  url: url.optional(),
  /** Write `true` when not the original but a syndicated, mirrored or translated copy was read. */
  copy: z.literal(true).optional(),
  /** What kind of witness it is. */
  kind: z.enum(['un', 'state', 'rights-group', 'press', 'reference']),
  /** The language it is written in. */
  language,
});

/** Where a figure stands: a table, the key of a row, the name of a column. */
const cell = z.strictObject({ table: reference, row: reference, column: text });

/** `facts.yaml`: a figure that prose may quote. */
export const fact = z.strictObject({
  /** The cell that holds the figure. A figure lives in one place. */
  cell: cell.optional(),
  /** The figure itself, only if no table holds it. */
  literal: z.number().optional(),
  /** The upper end, when the figure is a range. */
  to: z.union([cell, z.number()], 'write a number, or a cell by its table, row and column').optional(),
  /** How firm it is. A range needs `to`. */
  bound: z.enum(['exactly', 'about', 'at-least', 'up-to', 'range']),
  /** Whose figure it is. */
  voice: text,
  /** The day or month for which it is claimed. */
  asOf: date,
  /** The ids of its sources; left out, the sources of the table's row stand for it. */
  sources: z.array(reference).min(1).optional(),
});

/** `actors.yaml`: who acts in the story, each with one look everywhere. */
export const actor = z.strictObject({
  /** Its name in each language. */
  name: inEachLanguage,
  /** Its colour on light and on dark paper. */
  colour: z.strictObject({ light: colour, dark: colour }),
  /** The rhythm of its lines, as SVG dashes; `none` for a whole line. */
  dash: z.string().regex(/^(none|\d+( \d+)*)$/, 'write lengths such as 4 2, or none'),
  /** The shape of its marks. */
  marker: z.enum(['circle', 'square', 'diamond', 'triangle', 'ring', 'cross', 'bar', 'plus']),
});

/** A row of `places.csv`. */
export const place = z.strictObject({
  id,
  name: text,
  /** Other spellings met in sources, parted by semicolons. */
  variants: z.string(),
  lat: numeral.pipe(z.number().min(-90).max(90)),
  lon: numeral.pipe(z.number().min(-180).max(180)),
  region: text,
  source: reference,
});

/** `glossary.<language>.yaml`: a term explained in one neutral sentence. */
export const term = z.strictObject({
  /** The term as it stands in the text. */
  term: text,
  /** One neutral sentence. */
  meaning: text,
  /** The language of the term itself, when it is not the page's. */
  language: language.optional(),
});

/** `data/<table>.yaml`: the codebook of a table. */
export const codebook = z.strictObject({
  title: inEachLanguage,
  /** What the table holds, in a sentence or two. */
  description: inEachLanguage,
  /** The column whose cell names a row. */
  key: text,
  /** The columns, in the order of the CSV. */
  columns: z.record(
    text,
    z.strictObject({
      label: inEachLanguage,
      /** `category` cells hold a code from `values`; `sources` cells hold source ids parted by `;`. */
      type: z.enum(['id', 'text', 'integer', 'number', 'date', 'category', 'sources']),
      /** The unit of a number. */
      unit: inEachLanguage.optional(),
      /** What an empty cell means; without it, an empty cell is a mistake. */
      empty: inEachLanguage.optional(),
      /** The codes of a category and their words. */
      values: z.record(id, inEachLanguage).optional(),
    }),
  ),
  /** Under which licence the figures may be passed on, or why there is none. */
  licence: text,
  /** What a reader must know before trusting the figures. */
  caveats: z.array(inEachLanguage),
});

/** `scenes/<scene>.<language>.yaml`: every word a scene shows or speaks. */
export const sceneWords = z.strictObject({
  /** The finding, as a sentence. */
  title: text,
  /** What is measured, where and when. */
  measure: text,
  /** How to read the marks, and what they do not show. */
  note: text,
  /** The words inside the graphic. */
  labels: z.record(z.string(), text),
  /** For each view, its text alternative: what the graphic shows then, for those who do not see it. */
  views: z.record(
    z.string(),
    z.strictObject({ alternative: text.min(40, 'say in at least 40 characters what the view shows') }),
  ),
});

/**
 * `about.<language>.yaml`: what readers are told about how the story was made, part by part; and
 * `accessibility.<language>.yaml`: for whom it works, and for whom it may not.
 */
export const about = z.array(
  z.strictObject({
    /** The heading of the part. */
    title: text,
    /** Its paragraphs, as plain text. */
    text: z.array(text).min(1),
  }),
);

/** `strings.<language>.yaml`: the site's own words. Which there are is listed in `src/story/strings.ts`. */
export const strings = z.record(z.string(), text);

/** `corrections.yaml`: what was changed after publication, and why. */
export const correction = z.strictObject({
  date,
  chapter: reference,
  /** What was wrong. */
  before: text,
  /** What stands there now. */
  after: text,
  why: text,
});

/** Astro looks for these here, and complains where there are none. */
export const collections = {};
