import { z } from 'astro/zod';
import * as config from '../../content.config.ts';
import { stringKeys } from '../../story/strings.ts';

/** A kind of file in `content/` and its schema: one list for the reference, the hints of an editor and its snippets. */
export interface ContentFile {
  /** What editors call it. */
  readonly title: string;
  /** Where it stands in `content/`; what is in angle brackets differs from file to file. */
  readonly paths: readonly string[];
  /** What its schema is called in `content.config.ts`. */
  readonly name: string;
  readonly schema: z.ZodType;
  /**
   * What the schema is of: the lines on top of a chapter, the whole file, each of its entries by id, each entry of its
   * list, or each of its rows.
   */
  readonly of: 'top' | 'whole' | 'entries' | 'list' | 'rows';
  /** What a new entry begins with, besides the fields it must have. Left out: nobody needs a form for a new entry. */
  readonly form?: readonly string[];
}

/** The words of the page, each of which every language must give. */
const strings = z.strictObject(Object.fromEntries(stringKeys.map((key) => [key, config.text])));

/** In the order in which editors need them. */
export const files: readonly ContentFile[] = [
  {
    title: 'Chapters',
    paths: ['chapters/<language>/<chapter>.mdx'],
    name: 'chapter',
    schema: config.chapter,
    of: 'top',
  },
  {
    title: 'Words of the scenes',
    paths: ['scenes/<scene>.<language>.yaml'],
    name: 'sceneWords',
    schema: config.sceneWords,
    of: 'whole',
  },
  {
    title: 'Tables and their codebooks',
    paths: ['data/<table>.yaml'],
    name: 'codebook',
    schema: config.codebook,
    of: 'whole',
  },
  {
    title: 'Facts',
    paths: ['facts.yaml'],
    name: 'fact',
    schema: config.fact,
    of: 'entries',
    form: ['cell'],
  },
  {
    title: 'Sources',
    paths: ['sources.yaml'],
    name: 'source',
    schema: config.source,
    of: 'entries',
    form: ['date', 'url'],
  },
  { title: 'The story', paths: ['story.yaml'], name: 'story', schema: config.story, of: 'whole' },
  {
    title: 'Glossary',
    paths: ['glossary.<language>.yaml'],
    name: 'term',
    schema: config.term,
    of: 'entries',
    form: [],
  },
  { title: 'Places', paths: ['places.csv'], name: 'place', schema: config.place, of: 'rows' },
  { title: 'Actors', paths: ['actors.yaml'], name: 'actor', schema: config.actor, of: 'entries' },
  {
    title: 'Words of the page',
    paths: ['strings.<language>.yaml'],
    name: 'strings',
    schema: strings,
    of: 'whole',
  },
  {
    title: 'Translations',
    paths: ['translations.<language>.yaml'],
    name: 'translations',
    schema: config.translations,
    of: 'whole',
  },
  {
    title: 'About the story, and accessibility',
    paths: ['about.<language>.yaml', 'accessibility.<language>.yaml'],
    name: 'about',
    schema: config.about,
    of: 'whole',
  },
  {
    title: 'Corrections',
    paths: ['corrections.yaml'],
    name: 'correction',
    schema: config.correction,
    of: 'list',
    form: ['before', 'after'],
  },
  {
    title: 'What is out',
    paths: ['published.yaml'],
    name: 'published',
    schema: config.published,
    of: 'whole',
  },
];

/** What a single value may be, and what editors call it. */
export const kinds: ReadonlyMap<z.core.$ZodType, { readonly name: string; readonly called: string }> =
  new Map<z.core.$ZodType, { name: string; called: string }>([
    [config.text, { name: 'text', called: 'text' }],
    [config.id, { name: 'id', called: 'id' }],
    [config.reference, { name: 'reference', called: 'id' }],
    [config.date, { name: 'date', called: 'date' }],
    [config.day, { name: 'day', called: 'day' }],
    [config.language, { name: 'language', called: 'language code' }],
    [config.languageKey, { name: 'languageKey', called: 'language code' }],
    [config.inEachLanguage, { name: 'inEachLanguage', called: 'text in each language' }],
    [config.numeral, { name: 'numeral', called: 'number' }],
    [config.colour, { name: 'colour', called: 'colour' }],
  ]);

/** Whether a path inside `content/` is that of a file of this kind. */
export function holds({ paths }: ContentFile, path: string): boolean {
  const forms = paths.map((form) => form.replace(/[.]/g, '\\$&').replace(/<[^>]+>/g, '[^/.]+'));
  return new RegExp(`^(?:${forms.join('|')})$`).test(path);
}
