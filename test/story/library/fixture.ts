import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Folder } from '../../../src/story/library/folder.ts';
import { markOf, translationOf } from '../../../src/story/library/language/check-translations.ts';
import { judgeFolder, readLibrary } from '../../../src/story/library/library.ts';
import { stringKeys } from '../../../src/story/strings.ts';
import type { Mistake } from './mistakes/mistake.ts';

/** The files of a content folder, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What the code says about the one scene of the fixture. */
export const scenes = {
  neighbours: { views: ['landlocked', 'guinea'], tables: ['borders'], labels: ['sea', 'bamako'] },
};

/** A day on which the story of the fixture is out. */
const today = '2026-06-03';

const strings = stringKeys.map((key) => `${key}: A text`).join('\n');

/** A chapter in the words of a language; everything else is the same in all of them. */
const chapter = ([title, standfirst, notice, seven, shut, coast, open, when, known]: readonly string[]) => `---
title: ${title}
standfirst: ${standfirst}
---

<Notice>

${notice}

</Notice>

${seven}, <Fact of="closed"/> ${shut}. [@ecowas-2022; @the-nation]

<Scene name="neighbours">

<Step id="landlocked" view="landlocked" when="2022-01-09">

${coast} [@ecowas-2022]

</Step>

<Step id="guinea" view="guinea" when="2022-01/2022-07">

${open}: <Fact of="debt" form="range"/> ${when}.

</Step>

</Scene>

<Known>

${known}

</Known>
`;

const english = [
  'Punishing the junta',
  'What closed, and when.',
  'A warning.',
  'Seven borders',
  'of them shut',
  'Mali has no coast.',
  'Guinea stayed open',
  'at 10:30 on RFI:Afrique',
  'The dates are known.',
];

const french = [
  'Punir la junte',
  'Ce qui a fermé, et quand.',
  'Un avertissement.',
  'Sept frontières',
  'd’entre elles fermées',
  'Le Mali n’a pas de côte.',
  'La Guinée est restée ouverte\u202f',
  'à 10:30 sur RFI:Afrique',
  'Les dates sont connues.',
];

const words = `title: Seven borders
measure: Borders of Mali, 2022
note: A line is a border.
labels:
  sea: Atlantic
  bamako: Bamako
views:
  landlocked:
    alternative: A map of Mali and its seven neighbours; no side touches the sea.
  guinea:
    alternative: The same map; the border with Guinea is drawn as open, five others as shut.
`;

const mots = `title: Sept frontières
measure: Les frontières du Mali, 2022
note: Une ligne est une frontière.
labels:
  sea: Atlantique
  bamako: Bamako
views:
  landlocked:
    alternative: Une carte du Mali et de ses sept voisins\u202f; aucun côté ne touche la mer.
  guinea:
    alternative: La même carte\u202f; la frontière avec la Guinée est ouverte, cinq autres sont fermées.
`;

/** Files with the marks of translations whose originals have not changed since. */
export function translated(files: Files): Files {
  const marks = Object.entries(files).flatMap(([path, text]) => {
    const translation = translationOf(path, 'en', 'fr') ?? '';
    return translation in files && typeof text === 'string' ? [`${path}: ${markOf(text)}\n`] : [];
  });
  return { ...files, 'translations.fr.yaml': marks.join('') };
}

/** A small story in two languages in which everything is right. */
export const soundStory: Files = translated({
  'story.yaml': `languages: [en, fr]
chapters:
  - punishment
factsAsOf: 2026-05-04
published: 2026-06-01
rail: { from: 2012, to: 2026 }
licence:
  text: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
  code: { name: MIT, url: https://opensource.org/license/mit }
words:
  en: { title: The Turn, standfirst: How it came., byline: The Turn, disclosure: Compiled. }
  fr: { title: Le tournant, standfirst: Comment., byline: Le tournant, disclosure: Compilé. }
`,
  'sources.yaml': `ecowas-2022:
  publisher: ECOWAS
  title: "Final communiqué: Mali"
  date: 2022-01-09
  url: https://ecowas.int/communique
  kind: state
  language: en
the-nation:
  publisher: The Nation
  title: How punishment pushed Mali
  date: 2022
  copy: true
  kind: press
  language: en
`,
  'facts.yaml': `closed:
  cell: { table: borders, row: all, column: closed }
  bound: exactly
  voice: ECOWAS
  asOf: 2022-01-09
debt:
  literal: 236.1
  to: { table: borders, row: guinea, column: length }
  bound: range
  voice: The Nation
  asOf: 2022-07
  sources: [the-nation]
`,
  'actors.yaml': `ecowas:
  name: { en: ECOWAS, fr: Cédéao }
  colour: { light: "#0e7d6b", dark: "#5fcbb6" }
  dash: 4 4
  marker: bar
`,
  'places.csv': `id,name,variants,lat,lon,region,source
bamako,Bamako,,12.65,-8,Bamako,the-nation
moura,Moura,Mourah; Mourra,14.3295,-4.5992,Mopti,the-nation
`,
  'corrections.yaml': `- date: 2026-06-02
  chapter: punishment
  kind: correction
  before: { en: Six borders, fr: Six frontières }
  after: { en: Seven borders, fr: Sept frontières }
  why: { en: Miscounted., fr: Mal comptées. }
`,
  'glossary.en.yaml': `ecowas:
  term: ECOWAS
  meaning: A union of West African states.
`,
  'glossary.fr.yaml': `ecowas:
  term: Cédéao
  meaning: Une union d’États d’Afrique de l’Ouest.
`,
  'about.en.yaml': `- title: How it was made
  text: [From two sources of 2022.]
`,
  'about.fr.yaml': `- title: Comment elle est faite
  text: [De deux sources de 2022.]
`,
  'strings.en.yaml': strings,
  'strings.fr.yaml': strings,
  'data/borders.csv': `id,since,state,closed,length,note,sources
all,2022-01-09,shut,5,7420.5,"Five, it says",ecowas-2022
guinea,2022,open,7,858,,the-nation; ecowas-2022
`,
  'data/borders.yaml': `title: { en: Borders, fr: Frontières }
description: { en: Open or shut., fr: Ouvertes ou fermées. }
key: id
columns:
  id: { label: { en: Border, fr: Frontière }, type: id }
  since: { label: { en: Since, fr: Depuis }, type: date }
  state:
    label: { en: State, fr: État }
    type: category
    values:
      open: { en: open, fr: ouverte }
      shut: { en: shut, fr: fermée }
  closed: { label: { en: Closed, fr: Fermées }, type: integer }
  length: { label: { en: Length, fr: Longueur }, type: number, unit: { en: km, fr: km } }
  note: { label: { en: Note, fr: Note }, type: text, empty: { en: nothing, fr: rien } }
  sources: { label: { en: Sources, fr: Sources }, type: sources }
licence: CC BY 4.0
caveats:
  - { en: Lengths differ., fr: Les longueurs varient. }
`,
  'chapters/en/punishment.mdx': chapter(english),
  'chapters/fr/punishment.mdx': chapter(french),
  'scenes/neighbours.en.yaml': words,
  'scenes/neighbours.fr.yaml': mots,
});

/** The same with three mistakes in two files. */
export const wrongStory: Files = {
  ...soundStory,
  'facts.yaml': String(soundStory['facts.yaml'])
    .replace('row: all', 'row: al')
    .replace('bound: range', 'bound: rang'),
  'chapters/en/punishment.mdx': String(soundStory['chapters/en/punishment.mdx']).replace(
    'Punishing the',
    'Punishing: the',
  ),
};

/** Writes files to a folder called `content` in a temporary place, and removes it when the work is done. */
export async function inFolder<Result>(
  files: Files,
  work: (directory: string) => Promise<Result>,
): Promise<Result> {
  const root = await mkdtemp(join(tmpdir(), 'story-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      const target = join(root, 'content', path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    return await work(join(root, 'content'));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Files as the folder that they would be on a disk, which is much slower. */
export function folderOf(files: Files): Folder {
  const texts = Object.entries(files).map(([path, text]) => [path, String(text).replace(/^\ufeff/, '')] as const);
  return { file: (path) => `content/${path}`, texts: new Map(texts.toSorted()), problems: [] };
}

/** Reads files as a content folder. */
export async function read(files: Files) {
  const onDisk = Object.values(files).some((text) => typeof text !== 'string');
  if (!onDisk) return judgeFolder(folderOf(files), { scenes, today });
  return inFolder(files, (directory) => readLibrary(directory, { scenes, today }));
}

/** The sound story or another, its translations marked, with one stretch of one file replaced, or a file added (`''` replaced) or removed (by nothing). */
export function edited(path: string, from: string, to?: string, story = soundStory): Files {
  const { [path]: before = '', ...others } = story;
  const marked = path === 'translations.fr.yaml' ? (files: Files) => files : translated;
  if (to === undefined) return marked(others);
  if (from === '') return marked({ ...story, [path]: to });
  if (typeof before !== 'string' || before.split(from).length < 2) throw new Error(`no "${from}" in ${path}`);
  return marked({ ...story, [path]: before.replace(from, () => to) });
}

/** The sound story with a mistake in it. */
export function spoilt({ edit, also }: Pick<Mistake, 'edit' | 'also'>): Files {
  const [path, from, to] = edit;
  return edited(path, from, to, also ? edited(...also) : soundStory);
}
