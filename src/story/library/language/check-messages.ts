import type { Contents, InLanguage } from '../contents.ts';
import type { Problem } from '../problem.ts';
import type { Path } from '../schema-words.ts';
import type { Reading } from '../yaml.ts';
import { messageParts } from './message.ts';

/** Whether what the site fills in, and the parts of its pages, are the same in every language. */
export function checkMessages({ languages, strings, words, abouts, statements }: Contents): Problem[] {
  const texts = (reading: Reading<Readonly<Record<string, string>>>) => Object.entries(reading.value ?? {});
  return [
    ...strings.flatMap(({ reading }) =>
      texts(reading).flatMap(([key, text]) => (messageParts(text) ? [] : [unreadable(reading, key)])),
    ),
    ...pairs(strings, languages).flatMap(([here, there]) =>
      texts(here).flatMap(([key, text]) => {
        const [ours, theirs] = [messageParts(text), messageParts(there.value?.[key] ?? '')];
        return ours && theirs ? compare(here, there, [key], ours.names, theirs.names) : [];
      }),
    ),
    ...pairs(words, languages).flatMap(([here, there]) =>
      Object.entries(here.value?.labels ?? {}).flatMap(([name, label]) =>
        compare(here, there, ['labels', name], braces(label), braces(there.value?.labels[name])),
      ),
    ),
    ...[...pairs(abouts, languages), ...pairs(statements, languages)].flatMap(([here, there]) => {
      const [ours, theirs] = [here.value?.length ?? 0, there.value?.length ?? 0];
      if (ours === theirs || !here.value || !there.value) return [];
      const message = `This page has ${ours} parts, ${there.file} has ${theirs}. Translate it part by part.`;
      return [{ file: here.file, ...here.locate([]), code: 'different-parts', message }];
    }),
  ];
}

/** The files of other languages, each with the file that it translates. */
function pairs<Value>(files: readonly InLanguage<Reading<Value>>[], [first, ...others]: readonly string[]) {
  return files.flatMap(({ language, name, reading }) => {
    const original = files.find((it) => it.language === first && it.name === name)?.reading;
    return original && others.includes(language) ? [[reading, original] as const] : [];
  });
}

function braces(label = ''): string[] {
  return Array.from(label.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '').toSorted();
}

function compare(
  here: Reading<unknown>,
  there: Reading<unknown>,
  path: Path,
  ours: readonly string[],
  theirs: readonly string[],
): Problem[] {
  if (ours.join() === theirs.join()) return [];
  const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ') || 'nothing';
  const message = `The site fills in ${list(theirs)} in ${there.file}, here ${list(ours)}. Keep what stands in braces.`;
  return [{ file: here.file, ...here.locate(path), code: 'different-arguments', message }];
}

function unreadable({ file, locate }: Reading<unknown>, key: string): Problem {
  const message = `The braces of the text "${key}" do not fit together. Each { needs its }, and between them stands a name.`;
  return { file, ...locate([key]), code: 'bad-message', message };
}
