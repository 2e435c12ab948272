/**
 * The schema of everything in `content/`. The comment above a field is what editors read about it: in
 * `docs/reference.md` and in what their editor shows beside the file, both of which are made from this file.
 *
 * Nothing of it is an Astro collection. All files are read by `story/library/`, which can say on which line of
 * which file a mistake stands; Astro's own collection errors name the file at best, and a chapter that breaks its
 * schema keeps `astro dev` from starting.
 */
import { z } from 'astro/zod';
import { isDate } from './story/library/date.ts';

/**
 * A name in `content/`, of a source, a chapter, a figure and so on: lower-case letters, digits and single hyphens,
 * as in `moura-counts`. Readers see it in addresses at most.
 */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case letters, digits and single hyphens');
/** The code of a language in small letters, such as `en`, `fr` or `bm`. */
export const language = z.string().regex(/^[a-z]{2,3}$/, 'write a language code such as en or fr');
/** Any text. Put it in quotes when it holds a colon or begins with a sign such as `"`, `[`, `@` or `#`. */
export const text = z.string().trim().min(1, 'write some text here');
/** YAML reads a bare 2022 as a number; where a name or a date is wanted, the digits are meant. */
const digits = (value: unknown) => (Number.isInteger(value) ? String(value) : value);
/** The id of something that stands elsewhere. Any text will do here: if nothing has it, that is told with what was meant. */
export const reference = z.preprocess(digits, text);
const someDay = z.string().refine(isDate, 'write a day that exists as 2022-03-27, 2022-03 or 2022');
/**
 * A day, a month or a year, as finely as it is known: `2022-03-27`, `2022-03` or `2022`. Pages print it in the reader's
 * language: 27 March 2022.
 */
export const date = z.preprocess(digits, someDay);
/** A whole day, as `2022-03-27`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write the whole day, such as 2022-03-27')
  .refine(isDate, 'write a day that exists, such as 2022-03-27');
/** A colour as six hexadecimal digits in quotes: `"#1a2b3c"`. */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'write a colour as "#1a2b3c", in quotes');
/** A number written with digits, and a point before its decimals: `14.67`. */
export const numeral = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'write a number such as 14.67')
  .transform(Number);
/** A language in a list of texts; lets a slip through, so that it is told which language was meant. */
export const languageKey = z.string().regex(/^[a-z]{1,4}$/, 'write a language code such as en or fr');
/** The same text in each language of the story: `{ en: Borders, fr: Frontières }`. */
export const inEachLanguage = z.record(languageKey, text);
/** An address on the web, and nothing that a browser would run. */
const url = z.url({ protocol: /^https?$/ });

/** `chapters/<language>/<chapter>.mdx`: one chapter. It begins with these lines, between two lines of three hyphens. */
export const chapter = z.strictObject({
  /** The headline of the chapter; also its name in the contents. */
  title: text,
  /** One or two sentences under the headline; also what search engines show of the chapter. */
  standfirst: text,
});

const licenceName = z.strictObject({
  /** Its name as readers see it. */
  name: text,
  /** Where its terms can be read; the name links there. */
  url,
});

/** `story.yaml`: the story as a whole. */
export const story = z.strictObject({
  /** The languages that the story is told in. The first stands at the top of the site. */
  languages: z.array(language).min(1),
  /** The chapters' file names without `.mdx`, in reading order. */
  chapters: z.array(id).min(1),
  /** The day after which no fact is claimed. Readers see it at the foot of each page. */
  factsAsOf: date,
  /** The day the story first came out. Readers see it under the headline. */
  published: date,
  /** The line at the top of the page on which a dot shows when the step being read took place. */
  rail: z.strictObject({
    /** The year it begins with. */
    from: z.int(),
    /** The year it ends with. */
    to: z.int(),
  }),
  /** On which terms others may use the story. Readers see it at the foot of each page. */
  licence: z.strictObject({
    /** The licence of text and graphics. */
    text: licenceName,
    /** The licence of the code. */
    code: licenceName,
  }),
  /** The story's own words, by language. */
  words: z.record(
    languageKey,
    z.strictObject({
      /** The headline of the whole story. */
      title: text,
      /** The paragraph under the headline; also what search engines show of the story. */
      standfirst: text,
      /** Who signs the story, under the headline. */
      byline: text,
      /** How the story was made; stands on the page about the story. */
      disclosure: text,
    }),
  ),
});

/** `sources.yaml`: every source once, under the id by which chapters, figures and tables cite it. */
export const source = z.strictObject({
  /** Who published it first, not where a copy was read. */
  publisher: text,
  /** Its own title, in its own language. */
  title: text,
  /** Write `true` when the title was shortened, translated or made up for an untitled page. Readers are told. */
  described: z.literal(true).optional(),
  /** The language of such a title, where it was shortened and not translated. */
  titleLanguage: language.optional(),
  /** The author, only where one is named. */
  author: text.optional(),
  /** When it was published, as far as that is known. Left out where a page gives no date; readers see “undated”. */
  date: date.optional(),
  /** Its address, only on the publisher's own site, never the address of a copy. The title links there. */
  url: url.optional(),
  /** Write `true` when not the original but a syndicated, mirrored or translated copy was read. Readers are told. */
  copy: z.literal(true).optional(),
  /** What kind of witness it is: the UN, a state, a rights group, the press, or a work of reference. */
  kind: z.enum(['un', 'state', 'rights-group', 'press', 'reference']),
  /** The language it is written in. Readers are told when it is not that of the page. */
  language,
});

const cell = z.strictObject({
  /** The table: the name of its file in `data/`, without `.csv`. */
  table: reference,
  /** The row: what stands in the table's key column. */
  row: reference,
  /** The column, by its name in the first line of the table. */
  column: text,
});

/** `facts.yaml`: figures that prose may quote, each under the id that `<Fact of="…"/>` calls it by. */
export const fact = z.strictObject({
  /** The cell of a table that holds the figure, so that graphic and text can never disagree; or else `literal`. */
  cell: cell.optional(),
  /** The figure itself, only if no table holds it, in place of `cell`. */
  literal: z.number().optional(),
  /** The upper end, when the figure is a range: a number, or the cell that holds it. */
  to: z.union([cell, z.number()], 'write a number, or a cell by its table, row and column').optional(),
  /** How firm it is; readers see it in words, such as “at least 500”. A range needs `to`. */
  bound: z.enum(['exactly', 'about', 'at-least', 'up-to', 'range']),
  /** Whose figure it is. Readers see it with the source. */
  voice: text,
  /** The day, month or year for which it is claimed. Readers see it with the source. */
  asOf: date,
  /** The ids of its sources. Left out, the sources of the table's row stand for it. */
  sources: z.array(reference).min(1).optional(),
});

/** `actors.yaml`: who acts in the story, each with one look in every graphic. */
export const actor = z.strictObject({
  /** Its name. */
  name: inEachLanguage,
  /** Its colour. A test says when colour-blind readers could not tell it from another in the same graphic. */
  colour: z.strictObject({
    /** On light paper. */
    light: colour,
    /** On dark paper. */
    dark: colour,
  }),
  /** The rhythm of its lines, as lengths of dash and gap in turn; `none` for a whole line. */
  dash: z.string().regex(/^(none|\d+( \d+)*)$/, 'write lengths such as 4 2, or none'),
  /** The shape of its marks. */
  marker: z.enum(['circle', 'square', 'diamond', 'triangle', 'ring', 'cross', 'bar', 'plus']),
});

/** `places.csv`: the places that maps name, one a row. */
export const place = z.strictObject({
  /** The name by which graphics ask for it. */
  id,
  /** Its name as maps print it. */
  name: text,
  /** Other spellings met in sources, parted by semicolons; may be empty. */
  variants: z.string(),
  /** Its latitude in degrees, from -90 in the south to 90. */
  lat: numeral.pipe(z.number().min(-90).max(90)),
  /** Its longitude in degrees, from -180 in the west to 180. */
  lon: numeral.pipe(z.number().min(-180).max(180)),
  /** The region or country it lies in, for editors to tell places apart. */
  region: text,
  /** The id of the source that says where it lies. */
  source: reference,
});

/**
 * `glossary.<language>.yaml`: terms explained, each under the id that `<Term of="…">` calls it by. The page about the
 * story lists them.
 */
export const term = z.strictObject({
  /** The term itself. */
  term: text,
  /** One neutral sentence that says what it means. */
  meaning: text,
  /** The language of the term itself, when it is not the page's. */
  language: language.optional(),
});

/** `data/<table>.yaml`: the codebook of a table. It says what the columns of `data/<table>.csv` mean. */
export const codebook = z.strictObject({
  /** The heading of the table. */
  title: inEachLanguage,
  /** What the table holds, in a sentence or two. Readers see it on the table's own page. */
  description: inEachLanguage,
  /** The column whose cell names a row; no two rows alike. */
  key: text,
  /** The columns, by the names in the first line of the CSV and in its order. */
  columns: z
    .record(
      // JavaScript would put such names before all others, and the order of the columns would be lost.
      text.regex(/\D/, 'write more than digits, such as year-2022'),
      z.strictObject({
        /** The heading of the column. */
        label: inEachLanguage,
        /**
         * What its cells hold: an id, a text, a whole number (`integer`), any number, a date, a code from `values`
         * (`category`), or the ids of sources, parted by semicolons. Readers do not see a column of ids.
         */
        type: z.enum(['id', 'text', 'integer', 'number', 'date', 'category', 'sources']),
        /** The unit of its numbers, beside the heading. */
        unit: inEachLanguage.optional(),
        /** What an empty cell means; readers see it below the table. Without it, an empty cell is a mistake. */
        empty: inEachLanguage.optional(),
        /** The codes of a category, each with the words that readers see. */
        values: z.record(id, inEachLanguage).optional(),
      }),
    )
    .refine((columns) => Object.keys(columns).length > 0, 'list the columns of the CSV file'),
  /** On which terms the figures may be passed on, or why they may not. Readers see it below the table. */
  licence: text,
  /** What a reader must know before trusting the figures, below the table. */
  caveats: z.array(inEachLanguage),
});

/** `scenes/<scene>.<language>.yaml`: every word that a scene, a graphic of the story, shows or speaks. */
export const sceneWords = z.strictObject({
  /** The finding, as a sentence. It is the heading of the graphic. */
  title: text,
  /** What is measured, where and when; under the heading. */
  measure: text,
  /** How to read the marks, and what they do not show; below the graphic. */
  note: text,
  /**
   * The words inside the graphic. Which there are is fixed; keep what stands in braces as it is, since the site fills
   * it in.
   */
  labels: z.record(z.string(), text),
  /** The views that steps lead through. Which there are is fixed. */
  views: z.record(
    z.string(),
    z.strictObject({
      /** What the graphic shows in this view, for those who do not see it; at least 40 characters. */
      alternative: text.min(40, 'say in at least 40 characters what the view shows'),
    }),
  ),
});

/**
 * `about.<language>.yaml` and `accessibility.<language>.yaml`: what readers are told, part by part, about how the story
 * was made, and for whom it works and for whom it may not.
 */
export const about = z.array(
  z.strictObject({
    /** The heading of the part. */
    title: text,
    /** Its paragraphs, as plain text: no links, no citations. */
    text: z.array(text).min(1),
  }),
);

/**
 * `strings.<language>.yaml`: the words of the page around the story. Which there are is fixed; keep what stands in
 * braces as it is, since the site fills it in.
 */
export const strings = z.record(z.string(), text);

/** Eight letters that stand for a text as it is. */
const mark = z.string().regex(/^[a-z]{8}$/, 'write the eight letters that "npm run check" gives');

/**
 * `translations.<language>.yaml`: which originals were translated into a language, as they were then. The path of each
 * original, such as `chapters/en/moura.mdx` or `scenes/kidal.en.yaml`, with the mark that `npm run check` gives for it.
 */
export const translations = z.record(text, mark);

/**
 * `published.yaml`: the files that are out, as they were when they came out or when a change was last logged in
 * `corrections.yaml`: chapters, `facts.yaml`, `places.csv`, tables and the words of graphics. The path of each, such as
 * `chapters/en/moura.mdx` or `data/moura-counts.csv`, with the mark that `npm run check` gives for it. A chapter that is
 * not listed has not come out; of another file that is not listed, nobody is told that it has changed.
 */
export const published = z.record(text, mark);

/**
 * `corrections.yaml`: what was changed after publication, and why; the newest first. Readers see it at the head of the
 * chapter and on the page of corrections.
 */
export const correction = z.strictObject({
  /** The day of the change. */
  date: day,
  /** The chapter that was changed: its file name without `.mdx`. */
  chapter: reference,
  /**
   * What kind of change it was: something was wrong (`correction`), something new was added (`update`), or something was
   * taken down (`withdrawal`).
   */
  kind: z.enum(['correction', 'update', 'withdrawal']),
  /** What stood there before. A correction needs it. */
  before: inEachLanguage.optional(),
  /** What stands there now. A correction needs it. */
  after: inEachLanguage.optional(),
  /** Why it was changed, as a sentence. */
  why: inEachLanguage,
});

/** Astro looks for these here, and complains where there are none. */
export const collections = {};
