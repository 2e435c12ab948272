import { soundStory } from '../fixture.ts';
import type { Mistake } from './mistake.ts';

const english = 'chapters/en/punishment.mdx';
const french = 'chapters/fr/punishment.mdx';
const marks = 'translations.fr.yaml';

const [steps = '', landlocked = '', guinea = ''] =
  /(<Step id="landlocked"[^]*?<\/Step>)\n\n(<Step id="guinea"[^]*?<\/Step>)/.exec(
    String(soundStory[french]),
  ) ?? [];
const [wordsMark = '', ofWords = ''] =
  /scenes\/neighbours\.en\.yaml: (\w+)\n/.exec(String(soundStory[marks])) ?? [];
const [, ofChapter = ''] = /punishment\.mdx: (\w+)\n/.exec(String(soundStory[marks])) ?? [];
const [scene = ''] = /<Scene[^]*<\/Scene>/.exec(String(soundStory[french])) ?? [];

/** What can be wrong in the setting and the wording of texts, and between languages. */
export const inTheLanguage: readonly Mistake[] = [
  {
    edit: [english, 'A warning.', "A warning wasn't given."],
    problem: 'content/chapters/en/punishment.mdx:8:15 typography',
    severity: 'warning',
    points: "'t given.",
    message: 'Apostrophes and quote marks are curly.',
  },
  {
    edit: [english, 'A warning.', 'They called it “a warning".'],
    problem: 'content/chapters/en/punishment.mdx:8:26 typography',
    severity: 'warning',
    points: '".',
    message: 'Apostrophes and quote marks are curly.',
  },
  {
    edit: [english, 'A warning.', "They called it 'a warning’."],
    problem: 'content/chapters/en/punishment.mdx:8:16 typography',
    severity: 'warning',
    points: "'a warning’.",
    message: 'Apostrophes and quote marks are curly.',
  },
  {
    edit: [english, 'A warning.', 'They called it "a warning.'],
    problem: 'content/chapters/en/punishment.mdx:8:16 unpaired-quote',
    severity: 'warning',
    points: '"a warning.',
    message: 'This quote mark has no partner in its paragraph. Add the other one, or remove it.',
  },
  {
    edit: [english, 'A warning.', 'A warning...'],
    problem: 'content/chapters/en/punishment.mdx:8:10 typography',
    severity: 'warning',
    points: '...',
    message: 'Three full stops are one sign.',
  },
  {
    edit: [english, 'A warning.', 'A warning -- no more.'],
    problem: 'content/chapters/en/punishment.mdx:8:11 typography',
    severity: 'warning',
    points: '-- no more.',
    message: 'A dash is one sign, not two hyphens.',
  },
  {
    edit: [english, 'A warning.', 'A  warning.'],
    problem: 'content/chapters/en/punishment.mdx:8:2 typography',
    severity: 'warning',
    points: '  warning.',
    message: 'One space is enough.',
  },
  {
    edit: [english, 'A warning.', 'A warning , no more.'],
    problem: 'content/chapters/en/punishment.mdx:8:10 typography',
    severity: 'warning',
    points: ' , no more.',
    message: 'No space stands before this sign.',
  },
  {
    edit: [english, 'A warning.', 'A warning !'],
    problem: 'content/chapters/en/punishment.mdx:8:10 typography',
    severity: 'warning',
    points: ' !',
    message: 'No space stands before this sign.',
  },
  {
    edit: ['corrections.yaml', 'Miscounted.', 'Miscounted in 2012-2014.'],
    problem: 'content/corrections.yaml:6:28 typography',
    severity: 'warning',
    points: '2012-2014.',
    message: 'A range takes an en dash.',
  },
  {
    edit: ['corrections.yaml', 'Miscounted.', 'One of 5\u00a0000.'],
    problem: 'content/corrections.yaml:6:21 typography',
    severity: 'warning',
    points: '5\u00a0000.',
    message: 'Thousands are parted by a comma.',
  },
  {
    edit: ['data/borders.yaml', '{ en: Lengths differ.,', "{ en: 'Mali''s lengths differ.',"],
    problem: 'content/data/borders.yaml:19:16 typography',
    severity: 'warning',
    points: "''s lengths di",
    message: 'Apostrophes and quote marks are curly.',
  },
  {
    edit: ['scenes/neighbours.en.yaml', 'A line is a border.', "A line isn't a wall."],
    problem: 'content/scenes/neighbours.en.yaml:3:17 typography',
    severity: 'warning',
    points: "'t a wall.",
    message: 'Apostrophes and quote marks are curly.',
  },
  {
    edit: [french, 'Un avertissement.', "L'avertissement."],
    problem: 'content/chapters/fr/punishment.mdx:8:2 typography',
    severity: 'warning',
    points: "'avertissement",
    message: 'Apostrophes and quote marks are curly.',
  },
  {
    edit: [french, 'Un avertissement.', 'Un « avertissement\u202f».'],
    problem: 'content/chapters/fr/punishment.mdx:8:5 typography',
    severity: 'warning',
    points: ' avertissement',
    message: 'Narrow no-break spaces stand inside « ».',
  },
  {
    edit: [french, 'Un avertissement.', 'Un «\u202favertissement”.'],
    problem: 'content/chapters/fr/punishment.mdx:8:19 typography',
    severity: 'warning',
    points: '”.',
    message: 'Quote marks are « and ».',
  },
  {
    edit: [french, 'Un avertissement.', 'Un avertissement !'],
    problem: 'content/chapters/fr/punishment.mdx:8:17 typography',
    severity: 'warning',
    points: ' !',
    message: 'A narrow no-break space stands before this sign.',
  },
  {
    edit: ['data/borders.yaml', 'fr: Les longueurs varient.', 'fr: Les 5 000 longueurs varient.'],
    problem: 'content/data/borders.yaml:19:36 typography',
    severity: 'warning',
    points: '5 000 longueur',
    message: 'Thousands are parted by a narrow no-break space.',
  },
  {
    edit: [english, 'A warning.', `It said so${' and said so'.repeat(13)}.`],
    problem: 'content/chapters/en/punishment.mdx:8:1 long-sentence',
    severity: 'warning',
    points: 'It said so and',
    message: 'This sentence has 42 words; beyond 40 it is hard to follow. Make two of it.',
  },
  {
    edit: [french, 'Un avertissement.', `La mer${' et la mer'.repeat(8)}.`],
    problem: 'content/chapters/fr/punishment.mdx:8:1 long-sentence',
    severity: 'warning',
    points: 'La mer et la m',
    message: 'This sentence has 26 words; beyond 25 it is hard to follow. Make two of it.',
  },
  {
    edit: [
      english,
      'Mali has no coast.',
      `${'Authorities suspended constitutional guarantees. '.repeat(10)}So it was.`,
    ],
    problem: 'content/chapters/en/punishment.mdx:18:1 hard-to-read',
    severity: 'warning',
    points: 'Authorities su',
    message:
      'This step asks for 28 years of school, more than most readers have. Use shorter sentences and plainer words.',
  },
  {
    edit: [french, '<Scene name="neighbours">\n\n' + steps, '<Scene name="neighbours">\n\n' + landlocked],
    problem: 'content/chapters/fr/punishment.mdx:14:14 different-steps',
    points: 'neighbours">',
    message: 'The step "guinea" of content/chapters/en/punishment.mdx is missing here. Add it.',
  },
  {
    edit: [french, steps, guinea + '\n\n' + landlocked],
    problem: 'content/chapters/fr/punishment.mdx:16:1 different-steps',
    points: '<Step id="guin',
    message:
      'The steps stand in another order than in content/chapters/en/punishment.mdx: there "landlocked", "guinea".',
  },
  {
    edit: [french, 'id="guinea"', 'id="guinee"'],
    problem: 'content/chapters/fr/punishment.mdx:22:1 different-steps',
    points: '<Step id="guin',
    message: 'There is no step "guinee" in content/chapters/en/punishment.mdx. Did you mean "guinea"?',
  },
  {
    edit: [french, guinea, guinea + '\n\n' + guinea.replace('"guinea"', '"after"')],
    problem: 'content/chapters/fr/punishment.mdx:28:1 different-steps',
    points: '<Step id="afte',
    message: 'There is no step "after" in content/chapters/en/punishment.mdx. Remove it, or add it there.',
  },
  {
    edit: [french, scene, ''],
    problem: 'content/chapters/fr/punishment.mdx:1:1 different-scenes',
    points: '---',
    message: 'The scene "neighbours" of content/chapters/en/punishment.mdx is missing here. Add it.',
  },
  {
    edit: [english, 'Mali has no', 'Mali and <Term of="ecowas">ECOWAS</Term> have no'],
    problem: 'content/chapters/fr/punishment.mdx:16:1 different-terms',
    points: '<Step id="land',
    message:
      'In the step "landlocked" the terms differ from those in content/chapters/en/punishment.mdx: only there "ecowas".',
  },
  {
    edit: [french, 'view="landlocked"', 'view="guinea"'],
    problem: 'content/chapters/fr/punishment.mdx:16:1 different-steps',
    points: '<Step id="land',
    message:
      'The step "landlocked" has view="guinea" here and view="landlocked" in content/chapters/en/punishment.mdx. Make them the same.',
  },
  {
    edit: [french, 'when="2022-01-09"', 'when="2022-01-19"'],
    problem: 'content/chapters/fr/punishment.mdx:16:1 different-steps',
    points: '<Step id="land',
    message:
      'The step "landlocked" has when="2022-01-19" here and when="2022-01-09" in content/chapters/en/punishment.mdx. Make them the same.',
  },
  {
    edit: [french, 'côte. [@ecowas-2022]', 'côte. [@the-nation]'],
    problem: 'content/chapters/fr/punishment.mdx:18:27 different-sources',
    points: '@the-nation]',
    message:
      'In the step "landlocked" the sources differ from those in content/chapters/en/punishment.mdx: only here "the-nation"; only there "ecowas-2022".',
  },
  {
    edit: [french, '[@ecowas-2022; @the-nation]', '[@ecowas-2022]'],
    problem: 'content/chapters/fr/punishment.mdx:1:1 different-sources',
    points: '---',
    message:
      'Outside the steps the sources differ from those in content/chapters/en/punishment.mdx: only there "the-nation".',
  },
  {
    edit: [french, 'of="debt"', 'of="closed"'],
    problem: 'content/chapters/fr/punishment.mdx:24:42 different-facts',
    points: 'closed" form="',
    message:
      'In the step "guinea" the facts differ from those in content/chapters/en/punishment.mdx: only here "closed"; only there "debt".',
  },
  {
    edit: [french, 'à 10:30', 'à 11:30'],
    problem: 'content/chapters/fr/punishment.mdx:24:65 different-figures',
    points: '11:30 sur RFI:',
    message:
      'In the step "guinea" the figures differ from those in content/chapters/en/punishment.mdx: only here 11; only there 10.',
  },
  {
    edit: [french, 'Un avertissement.', 'Un [avertissement](#punishment-guinea).'],
    problem: 'content/chapters/fr/punishment.mdx:8:4 different-links',
    points: '[avertissement',
    message:
      'Outside the steps the links differ from those in content/chapters/en/punishment.mdx: only here "#punishment-guinea".',
  },
  {
    edit: ['about.fr.yaml', 'de 2022', 'de 2023'],
    problem: 'content/about.fr.yaml:2:29 different-figures',
    points: '2023.]',
    message:
      'In this file the figures differ from those in content/about.en.yaml: only here 2023; only there 2022.',
  },
  {
    edit: ['about.fr.yaml', '- title', '- { title: Qui, text: [Nous.] }\n- title'],
    problem: 'content/about.fr.yaml:1:1 different-parts',
    points: '- { title: Qui',
    message: 'This page has 2 parts, content/about.en.yaml has 1. Translate it part by part.',
  },
  {
    edit: ['strings.fr.yaml', 'as-of: A text', 'as-of: "Au {date}"'],
    problem: 'content/strings.fr.yaml:5:8 different-arguments',
    points: '"Au {date}"',
    message: 'Here the site fills in {date}, in content/strings.en.yaml nothing. Keep what stands in braces.',
  },
  {
    edit: ['scenes/neighbours.fr.yaml', 'sea: Atlantique', 'sea: "Atlantique, {n} km"'],
    problem: 'content/scenes/neighbours.fr.yaml:5:8 different-arguments',
    points: '"Atlantique, {',
    message:
      'Here the site fills in {n}, in content/scenes/neighbours.en.yaml nothing. Keep what stands in braces.',
  },
  {
    edit: ['strings.en.yaml', 'about: A text', 'about: "A text {date"'],
    problem: 'content/strings.en.yaml:1:8 bad-message',
    points: '"A text {date"',
    message:
      'The braces of the text "about" do not fit together. Each { needs its }, and between them stands a name.',
  },
  {
    edit: [marks, wordsMark, ''],
    problem: 'content/scenes/neighbours.fr.yaml:1:1 untranslated',
    severity: 'warning',
    points: 'title: Sept fr',
    message: `Not yet marked as translated. When it is, write "scenes/neighbours.en.yaml: ${ofWords}" in content/translations.fr.yaml.`,
  },
  {
    edit: [marks, ofChapter, 'abcdefgh'],
    problem: 'content/translations.fr.yaml:4:29 stale-translation',
    severity: 'warning',
    points: 'abcdefgh',
    message: `The original has changed since. Compare content/chapters/fr/punishment.mdx with content/chapters/en/punishment.mdx, then write ${ofChapter} here.`,
  },
  {
    edit: [marks, english, 'chapters/en/punishmnt.mdx'],
    problem: 'content/translations.fr.yaml:4:1 unknown-file',
    points: 'chapters/en/pu',
    message:
      'There is no file "chapters/en/punishmnt.mdx" to translate. Did you mean "chapters/en/punishment.mdx"?',
  },
  {
    edit: [marks, ofChapter, 'abc'],
    problem: 'content/translations.fr.yaml:4:29 wrong-value',
    points: 'abc',
    message:
      '"chapters/en/punishment.mdx" cannot be "abc": write the eight letters that "npm run check" gives.',
  },
];
