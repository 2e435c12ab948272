import { z } from 'astro/zod';

/**
 * The shape of `story.json`, in which the built folder says what it holds. Programs of newsrooms read it, and our own
 * that work on a folder without its content. A field may be added within a version; one that goes, or that comes to
 * mean something else, makes a new version.
 */
export const recordVersion = 1;

const text = z.string().min(1);
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const names = z.array(text);
const inLanguages = z.record(z.string(), text);
const licence = z.strictObject({ name: text, url: text });

const address = text
  .regex(/^(\.\/|[^/.].*)$/)
  .describe('Where it is in the folder, seen from story.json: `chapters/moura/`. The story itself is `./`.');

const edition = z.strictObject({
  language: text,
  locale: text.describe('The language with a country, as Open Graph wants it: `en_GB`.'),
  title: text,
  standfirst: text,
  byline: text,
  disclosure: text.describe('How the story was made.'),
  file: address.describe('The whole edition in one file, to be passed on.'),
});

const page = z.strictObject({
  address,
  kind: z
    .enum([
      'story',
      'chapter',
      'plain-story',
      'plain-chapter',
      'table',
      'sources',
      'about',
      'corrections',
      'files',
      'accessibility',
      'embed',
    ])
    .describe(
      'What stands on it. The plain pages are the light edition; an embed is one scene, to stand in a frame.',
    ),
  of: text.optional().describe('Which chapter, table or scene that is.'),
  language: text,
  title: text.describe('Its heading.'),
  description: text,
  modified: date.describe(
    'When a change of what it shows was last logged; before that, when the story came out.',
  ),
  canonical: address.describe('The page under which search engines should list it.'),
  card: address.describe('The picture that stands for it where it is linked to.'),
  translations: z.record(z.string(), address).describe('The same page in every language, itself among them.'),
});

const card = z.strictObject({
  address,
  of: z.enum(['story', 'chapter', 'scene']),
  name: text.optional().describe('Which chapter or scene.'),
  language: text,
  alt: text,
  width: z.int(),
  height: z.int(),
});

const chapter = z.strictObject({
  slug: text,
  words: z.record(z.string(), z.strictObject({ title: text, standfirst: text })),
  scenes: names,
  tables: names,
  sources: names.describe('What its words and tables cite, in the order in which a reader meets it.'),
});

const scene = z.strictObject({
  name: text,
  chapter: text,
  words: z.record(z.string(), z.strictObject({ title: text, measure: text })),
  tables: names,
});

const table = z.strictObject({
  id: text,
  csv: address,
  title: inLanguages,
  description: inLanguages,
  licence: text,
  columns: z.array(
    z.strictObject({ name: text, type: text, label: inLanguages, unit: inLanguages.optional() }),
  ),
  sources: names,
});

const source = z.strictObject({
  id: text,
  publisher: text,
  title: text,
  author: text.optional(),
  date: date.optional(),
  url: text.optional(),
  language: text,
  kind: text,
  copy: z.literal(true).optional().describe('Not the original was read but a copy of it.'),
  described: z.literal(true).optional().describe('The title is shortened, translated or a description.'),
  titleLanguage: text.optional(),
});

const correction = z.strictObject({
  id: text.describe(
    'The place of this change on the page of corrections. It stays when newer ones are logged.',
  ),
  date,
  chapter: text,
  kind: z.enum(['correction', 'update', 'withdrawal']),
  heading: inLanguages.describe('What kind of change it was, for readers.'),
  before: inLanguages.optional(),
  after: inLanguages.optional(),
  why: inLanguages,
});

export const record = z
  .strictObject({
    $schema: text,
    version: z.literal(recordVersion).describe('The version of this shape.'),
    story: z.strictObject({
      version: text.describe('The version of the story’s package.'),
      published: date,
      modified: date.describe('When a change was last logged; before that, when the story came out.'),
      factsAsOf: date.describe('The day after which no fact is claimed.'),
      licence: z.strictObject({ text: licence, code: licence }),
    }),
    editions: z.array(edition).min(1).describe('One for each language; the first stands at the root.'),
    pages: z.array(page),
    cards: z.array(card),
    chapters: z.array(chapter).describe('In reading order.'),
    scenes: z.array(scene).describe('In the order of the chapters.'),
    tables: z.array(table),
    sources: z.array(source),
    corrections: z.array(correction).describe('What was changed after publication, the newest first.'),
  })
  .describe('What a built story holds. Written by its build as story.json.');

export type StoryRecord = z.output<typeof record>;
export type RecordedPage = z.output<typeof page>;
export type RecordedCard = z.output<typeof card>;
export type RecordedTable = z.output<typeof table>;
export type RecordedCorrection = z.output<typeof correction>;

/** The shape as a JSON schema, for whoever reads the record. */
export function recordSchema(): object {
  return z.toJSONSchema(record, { target: 'draft-7' });
}
