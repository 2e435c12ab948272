import { missing, type Contents } from './contents.ts';
import { compareNames, didYouMean, nearest, type Problem } from './problem.ts';
import type { Strings } from './types.ts';
import type { Reading } from './yaml.ts';
import { fillings, stringKeys, type StringKey } from '../strings.ts';
import { messageParts } from './language/message.ts';

/** Whether every chapter and every language that story.yaml names is there, and no others. */
export function checkStory(contents: Contents): Problem[] {
  return [...chapters(contents), ...languages(contents), ...strings(contents)];
}

function chapters({ story, languages, chapters: found, file }: Contents): Problem[] {
  if (!story.value) return [];
  const problems: Problem[] = [];
  const listed = story.value.chapters;
  const meant = new Set<string>();

  for (const [index, slug] of listed.entries()) {
    const at = { file: story.file, ...story.locate(['chapters', index]) };
    if (listed.indexOf(slug) < index) {
      problems.push({
        ...at,
        code: 'duplicate-chapter',
        message: `"${slug}" stands twice among the chapters. Remove one.`,
      });
      continue;
    }
    const without = languages.filter(
      (language) => !found.some((it) => it.language === language && it.name === slug),
    );
    const [first] = without;
    if (first === undefined) continue;
    const names = found
      .filter((it) => it.language === first && !listed.includes(it.name))
      .map(({ name }) => name);
    const guess = nearest(slug, names);
    if (guess !== undefined) meant.add(guess);
    const advice = didYouMean(slug, names, 'Add the file, or remove the name from this list.');
    const which =
      without.length > 1
        ? ` (nor in ${without
            .slice(1)
            .map((language) => `"${language}"`)
            .join(', ')})`
        : '';
    const message = `There is no file ${file(`chapters/${first}/${slug}.mdx`)}${which}.${advice}`;
    problems.push({ ...at, code: 'missing-chapter', message });
  }
  for (const { language, name, reading } of found) {
    if (!languages.includes(language) || listed.includes(name) || meant.has(name)) continue;
    const message = `This chapter is not in the list of chapters. Add "${name}" to it in ${story.file}.`;
    problems.push({ file: reading.file, line: 1, column: 1, code: 'unlisted-chapter', message });
  }
  return problems;
}

function languages({
  story,
  languages: known,
  chapters: texts,
  words,
  strings: messages,
  glossaries,
  abouts,
  statements,
  translations,
}: Contents): Problem[] {
  if (!story.value) return [];
  const { unknown, missing: absent } = compareNames(Object.keys(story.value.words), known);
  const problems = [
    ...absent.map((language) => ({ language, advice: 'Add its title, standfirst, byline and disclosure.' })),
    ...unknown
      .filter(({ meant }) => meant)
      .map(({ name, meant }) => ({
        language: meant!,
        advice: `Did you mean "${meant}" where it says "${name}"?`,
      })),
  ].map(({ language, advice }): Problem => {
    const at = story.locate(['words'], 'key');
    return {
      file: story.file,
      ...at,
      code: 'missing-language',
      message: `"words" lacks the language "${language}". ${advice}`,
    };
  });
  const strange = new Set<string>();
  const files = [...texts, ...words, ...messages, ...glossaries, ...abouts, ...statements, ...translations];
  for (const { language, reading } of files) {
    if (known.includes(language) || strange.has(language)) continue;
    strange.add(language);
    const advice = didYouMean(
      language,
      known,
      `Add it under "languages" in ${story.file}, or remove this file.`,
    );
    const message = `The story has no language "${language}".${advice}`;
    problems.push({ file: reading.file, line: 1, column: 1, code: 'unknown-language', message });
  }
  return problems;
}

function strings({ languages, strings: found, file }: Contents): Problem[] {
  return languages.flatMap((language): Problem[] => {
    const { reading } = found.find((it) => it.language === language) ?? {};
    const path = file(`strings.${language}.yaml`);
    if (!reading) return [missing(path)];
    if (!reading.names) return [];
    const { unknown, missing: absent } = compareNames(reading.names, stringKeys);
    return [
      ...unfilled(reading),
      ...unknown.map(({ name, meant }): Problem => {
        const advice = meant ? `Did you mean "${meant}"?` : 'Remove it.';
        const at = reading.locate([name], 'key');
        return {
          file: path,
          ...at,
          code: 'unknown-string',
          message: `The site has no text called "${name}". ${advice}`,
        };
      }),
      ...absent.map((name): Problem => {
        const at = reading.locate([]);
        return {
          file: path,
          ...at,
          code: 'missing-string',
          message: `The text "${name}" is missing. Add a line that begins "${name}: ".`,
        };
      }),
    ];
  });
}

/** What texts of the site want filled in, and the site does not: it would stop at them. */
function unfilled({ file, value, locate }: Reading<Strings>): Problem[] {
  return Object.entries(value ?? {}).flatMap(([key, text]) => {
    const names = fillings[key as StringKey] ?? [];
    const known = names.map((name) => `{${name}}`).join(' and ');
    return (messageParts(text)?.names ?? [])
      .filter((name) => !names.includes(name))
      .map((name) => {
        const advice = didYouMean(name, names, known ? `Here it can be ${known}.` : 'Remove it.');
        const message = `Nothing is filled in for {${name}} in "${key}".${advice}`;
        return { file, ...locate([key]), code: 'unknown-filling', message };
      });
  });
}
