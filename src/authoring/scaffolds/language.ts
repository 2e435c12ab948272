import { z } from 'astro/zod';
import { isMap, isSeq, parseDocument } from 'yaml';
import * as schema from '../../content.config.ts';
import { isWarning } from '../../story/library/problem.ts';
import { languageName } from '../../story/voice.ts';
import { inserted, itemAfter, type Insertion } from './insert.ts';
import { inLanguages } from './each-language.ts';
import { mendFirst, refuse, type Plan, type Project, type Refusal } from './plan.ts';

/** Files of which each language has one of its own, without what stands before and after the language. */
const ofOneLanguage = /^(chapters\/)([a-z]+)(\/[^/]+\.mdx)$|^((?:scenes\/)?[^/]+\.)([a-z]+)(\.yaml)$/;

/** The story in one more language: everything that is said in its first, in the same words, to be translated. */
export function newLanguage({ folder, contents }: Project, code: string): Plan | Refusal {
  const wrong = flawOf(code);
  if (wrong !== undefined) return refuse(wrong);
  const { story, problems } = contents;
  const flaw = problems.find((problem) => !isWarning(problem));
  if (flaw) return mendFirst(contents, flaw.file);
  const [from] = story.value?.languages ?? [];
  if (!story.value || from === undefined) return mendFirst(contents, story.file);
  if (story.value.languages.includes(code))
    return refuse(`The story is in "${code}" already (languages in ${story.file}).`);

  const created = new Map<string, string>();
  const changed = new Map<string, string>();
  for (const [path, text = ''] of folder.texts) {
    const twin = twinOf(path, from, code);
    // What was prepared before is kept.
    if (twin !== undefined && !folder.texts.has(twin)) created.set(folder.file(twin), text);
    const kind = schemaOf(path);
    const insertions = kind ? inLanguages(text, kind, from, code) : [];
    if (path === 'story.yaml') insertions.push(...listed(text, code));
    if (insertions.length > 0) changed.set(folder.file(path), inserted(text, insertions));
  }
  const name = languageName(code, 'en');
  return {
    created,
    changed,
    next: `Everything is in ${name} now, in the words of the original: translate the new files, and each "${code}:" in the changed ones.
npm run test:unit -- test/scenes/snapshots.test.ts -u   writes down what the graphics say in ${name}, for the tests.`,
  };
}

function flawOf(code: string): string | undefined {
  if (code === '') return 'Which language? npm run new -- language fr';
  if (!schema.language.safeParse(code).success)
    return `"${code}" is no language code. Write two or three small letters: fr for French, bm for Bambara.`;
  const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code);
  if (known === undefined)
    return `There is no language "${code}". Write a code such as fr for French or bm for Bambara.`;
  const [usual = code] = Intl.getCanonicalLocales(code);
  return usual === code ? undefined : `Write "${usual}" for ${known}, as browsers do.`;
}

/** The path of the same file in another language; undefined if it is not a file of the one language. */
function twinOf(path: string, from: string, to: string): string | undefined {
  const [, ...parts] = ofOneLanguage.exec(path) ?? [];
  const [before, language, after] = parts.filter((part) => part !== undefined);
  return language === from ? `${before}${to}${after}` : undefined;
}

/** The schema of a file that speaks all languages. */
function schemaOf(path: string): z.ZodType | undefined {
  if (path === 'story.yaml') return schema.story;
  if (path === 'corrections.yaml') return z.array(schema.correction);
  if (path === 'actors.yaml') return z.record(schema.id, schema.actor);
  return /^data\/[^/]+\.yaml$/.test(path) ? schema.codebook : undefined;
}

/** The language in the story's list of languages. */
function listed(text: string, code: string): Insertion[] {
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.get('languages') : undefined;
  const addition = isSeq(list) ? itemAfter(text, list, code) : undefined;
  return addition ? [addition] : [];
}
