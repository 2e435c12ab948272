import { IntlMessageFormat } from 'intl-messageformat';

/**
 * The words of the page itself, as opposed to those of the story: every key that
 * `content/strings.<language>.yaml` must give. Messages are written in ICU syntax: `{n, plural, …}`.
 */
export const stringKeys = [
  'about',
  'about-title',
  'accessibility',
  'accessibility-page',
  'as-of',
  'byline',
  'chapter',
  'close',
  'contents',
  'copied',
  'copy',
  'copy-code',
  'copy-credit',
  'copy-link',
  'corrections',
  'corrections-none',
  'credit',
  'csv',
  'csv-of',
  'data',
  'data-empty',
  'data-title',
  'described',
  'disclosure',
  'closing-disputed',
  'closing-known',
  'closing-unknown',
  'embed',
  'embed-fixed',
  'embed-resizing',
  'embed-story',
  'figure-note',
  'glossary',
  'imprint',
  'in-language',
  'licence',
  'light',
  'map-credit',
  'minute',
  'moving-link',
  'next',
  'note',
  'note-list',
  'notice',
  'notice-past',
  'number-about',
  'number-at-least',
  'number-between',
  'number-exactly',
  'number-range',
  'number-up-to',
  'number-words',
  'picture',
  'picture-failed',
  'picture-png',
  'picture-svg',
  'previous',
  'print-note',
  'published',
  'rail',
  'rest-link',
  'saving',
  'share',
  'single-link',
  'single-no-tables',
  'single-note',
  'single-undrawn',
  'single-what',
  'skip',
  'source-line',
  'source-line-cut',
  'sources',
  'sources-note',
  'sources-page',
  'stamp',
  'step-of',
  'steps',
  'table',
  'undated',
  'weight',
] as const satisfies readonly string[];

export type StringKey = (typeof stringKeys)[number];

/** The names that stand in braces in a text of the page, for what is filled in there. */
export const fillings: Readonly<Partial<Record<StringKey, readonly string[]>>> = {
  'as-of': ['date'],
  byline: ['name'],
  chapter: ['n'],
  credit: ['title', 'imprint', 'sources'],
  'csv-of': ['table'],
  'data-empty': ['meaning'],
  'embed-story': ['story'],
  imprint: ['story', 'date', 'licence'],
  'in-language': ['language'],
  licence: ['text', 'code'],
  note: ['n'],
  'number-about': ['n'],
  'number-at-least': ['n'],
  'number-between': ['low', 'high'],
  'number-exactly': ['n'],
  'number-range': ['low', 'high'],
  'number-up-to': ['n'],
  published: ['date'],
  rail: ['from', 'to'],
  'source-line': ['list'],
  'source-line-cut': ['list', 'n'],
  stamp: ['date'],
  'step-of': ['n', 'total'],
  table: ['n'],
  weight: ['kb'],
};

/** Says a message in one language. */
export type Say = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;

/** The messages of one language, ready to be said. Numbers in messages are written as that language writes them. */
export function sayIn(language: string, strings: Readonly<Record<string, string>>): Say {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values = {}) => {
    const message = compiled.get(key) ?? new IntlMessageFormat(strings[key] ?? key, language);
    compiled.set(key, message);
    return String(message.format(values));
  };
}
