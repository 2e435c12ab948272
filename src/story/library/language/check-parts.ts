import type { Contents, InLanguage } from '../contents.ts';
import type { Folder } from '../folder.ts';
import type { Problem } from '../problem.ts';
import type { Path } from '../schema-words.ts';
import type { Reading } from '../yaml.ts';
import { fillings, type StringKey } from '../../strings.ts';
import { compareItems } from './compare.ts';
import { figuresOf } from './figures.ts';
import { messageParts } from './message.ts';
import { passagesIn } from './reader-texts.ts';

/**
 * Whether the files beside the chapters are their originals in all but the words: in what the site fills in, in the parts
 * of its pages, and in their figures.
 */
export function checkParts(
  folder: Folder,
  { languages, strings, words, abouts, statements }: Contents,
): Problem[] {
  const pages = [...pairs(abouts, languages), ...pairs(statements, languages)];
  return [
    ...strings.flatMap(({ reading }) =>
      Object.entries(reading.value ?? {}).flatMap(([key, text]) =>
        messageParts(text) ? [] : [unreadable(reading, key)],
      ),
    ),
    ...pairs(strings, languages).flatMap(([here, there]) =>
      Object.entries(here.value).flatMap(([key, text]) =>
        compareNames(here, there, [key], filledIn(key, text), filledIn(key, there.value[key] ?? '')),
      ),
    ),
    ...pairs(words, languages).flatMap(([here, there]) =>
      Object.entries(here.value.labels).flatMap(([name, label]) =>
        compareNames(here, there, ['labels', name], braces(label), braces(there.value.labels[name] ?? '')),
      ),
    ),
    ...pages.flatMap(([here, there]) => {
      const [ours, theirs] = [here.value.length, there.value.length];
      if (ours === theirs) return [];
      const message = `This page has ${ours} parts, ${there.file} has ${theirs}. Translate it part by part.`;
      return [{ file: here.file, ...here.locate([]), code: 'different-parts', message }];
    }),
    ...[...pages, ...pairs(words, languages)].flatMap(([here, there]) => compareFigures(folder, here, there)),
  ];
}

type Sound<Value> = Reading<Value> & { readonly value: Value };

/** The files of other languages, each with the file that it translates; none that is broken. */
function pairs<Value>(files: readonly InLanguage<Reading<Value>>[], [first, ...others]: readonly string[]) {
  const isSound = (reading: Reading<Value> | undefined): reading is Sound<Value> =>
    reading?.value !== undefined;
  return files.flatMap(({ language, name, reading }) => {
    const original = files.find((it) => it.language === first && it.name === name)?.reading;
    const sound = others.includes(language) && isSound(reading) && isSound(original);
    return sound ? [[reading, original] as const] : [];
  });
}

function compareFigures({ texts, file }: Folder, here: Reading<unknown>, there: Reading<unknown>): Problem[] {
  const source = [...texts].find(([path]) => file(path) === here.file)?.[1] ?? '';
  if (/^\s*#\s*differs:\s*\S/m.test(source)) return [];
  const hint = 'If that is meant, say why in a line of its own: # differs: …';
  const sides = { file: here.file, original: there.file, hint };
  const [ours, theirs] = [here, there].map((reading) => figuresOf(passagesIn(reading, '')));
  return compareItems(sides, 'In this file', 'figures', ours!, theirs!, { line: 1, column: 1 });
}

/** What the site fills in; names that it does not know are told of in either language. */
function filledIn(key: string, text: string): string[] | undefined {
  return messageParts(text)?.names.filter((name) => fillings[key as StringKey]?.includes(name));
}

function braces(label: string): string[] {
  return Array.from(label.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '').toSorted();
}

function compareNames(
  here: Reading<unknown>,
  there: Reading<unknown>,
  path: Path,
  ours: readonly string[] | undefined,
  theirs: readonly string[] | undefined,
): Problem[] {
  if (!ours || !theirs || ours.join() === theirs.join()) return [];
  const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ') || 'nothing';
  const message = `Here the site fills in ${list(ours)}, in ${there.file} ${list(theirs)}. Keep what stands in braces.`;
  return [{ file: here.file, ...here.locate(path), code: 'different-arguments', message }];
}

function unreadable({ file, locate }: Reading<unknown>, key: string): Problem {
  const message = `The braces of the text "${key}" do not fit together. Each { needs its }, and between them stands a name.`;
  return { file, ...locate([key]), code: 'bad-message', message };
}
