import type { Reading } from '../yaml.ts';
import { messageParts } from './message.ts';
import { thing, type Passage, type Span } from './passage.ts';

/** Which texts of which files readers read. `*` is any name; `@` is the language of the text. */
const readerTexts: Readonly<Record<string, readonly string[]>> = {
  'story.yaml': ['words/@/*'],
  'actors.yaml': ['*/name/@'],
  'corrections.yaml': ['*/before/@', '*/after/@', '*/why/@'],
  'strings.@.yaml': ['*'],
  'glossary.@.yaml': ['*/term', '*/meaning'],
  'about.@.yaml': ['*/title', '*/text/*'],
  'accessibility.@.yaml': ['*/title', '*/text/*'],
  'scenes/*.@.yaml': ['title', 'measure', 'note', 'labels/*', 'views/*/alternative'],
  'data/*.yaml': [
    ...['title/@', 'description/@', 'caveats/*/@', 'columns/*/label/@', 'columns/*/unit/@'],
    ...['columns/*/empty/@', 'columns/*/values/*/@'],
  ],
  'chapters/@/*.mdx': ['title', 'standfirst'],
};

/** Those that are running text. */
const prose = /(^|\/)(standfirst|disclosure|meaning|text\/\d+|(before|after|why)\/[a-z]+)$/;

const compiled = Object.entries(readerTexts).map(([file, paths]) => ({
  file: form(file),
  paths: paths.map(form),
}));

function form(pattern: string): RegExp {
  const exact = pattern
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^/]+?')
    .replace('@', '(?<language>[a-z]{2,3})');
  return new RegExp(`^${exact}$`);
}

/**
 * What readers read of a YAML file, or of the lines at the top of a chapter.
 *
 * @param otherwise the language of texts that name none
 */
export function passagesIn({ file, texts, place }: Reading<unknown>, otherwise: string): Passage[] {
  const path = file.slice(file.indexOf('/') + 1);
  const kind = compiled.find((it) => it.file.test(path));
  if (!kind) return [];
  const whole = kind.file.exec(path)?.groups?.['language'] ?? otherwise;
  return texts().flatMap(({ path: keys, value, spans }) => {
    const inFile = keys.join('/');
    const found = kind.paths.map((it) => it.exec(inFile)).find((match) => match !== null);
    const written = found && spans();
    if (!written) return [];
    const language = found.groups?.['language'] ?? whole;
    const isMessage = path.startsWith('strings.');
    return [
      { file, language, prose: prose.test(inFile), ...withoutPlaceholders(value, written, isMessage), place },
    ];
  });
}

/** What the site fills in is no text of the editor's. */
function withoutPlaceholders(value: string, spans: readonly Span[], isMessage: boolean) {
  const gaps = isMessage ? (messageParts(value)?.gaps ?? [[0, value.length] as const]) : bracesIn(value);
  const parts = gaps.map(([from, to], index) => {
    const start = gaps[index - 1]?.[1] ?? 0;
    const gap = [spans[from]![0], spans[to - 1]![1]] as const;
    return { text: value.slice(start, from) + thing, spans: [...spans.slice(start, from), gap] };
  });
  const rest = gaps.at(-1)?.[1] ?? 0;
  return {
    text: parts.map((part) => part.text).join('') + value.slice(rest),
    spans: [...parts.flatMap((part) => part.spans), ...spans.slice(rest)],
  };
}

function bracesIn(value: string): Span[] {
  return Array.from(
    value.matchAll(/\{\w+\}/g),
    ({ 0: brace, index }) => [index, index + brace.length] as const,
  );
}
