import { markOf } from '../../../../src/story/library/language/check-translations.ts';
import { stringKeys } from '../../../../src/story/strings.ts';
import { soundStory } from '../fixture.ts';
import type { Mistake } from './mistake.ts';

const [first, second] = stringKeys;
const [english = '', french = ''] = ['en', 'fr'].map((language) => {
  const path = `chapters/${language}/punishment.mdx`;
  return `${path}: ${markOf(String(soundStory[path]))}\n`;
});
const older = `- date: 2026-06-01
  chapter: punishment
  kind: update
  why: { en: Something was added., fr: Un ajout. }
`;

/** What can go wrong in the YAML files. */
export const inTheFiles: readonly Mistake[] = [
  {
    edit: ['story.yaml', '  - punishment', '  - punishmnt'],
    problem: 'content/story.yaml:3:5 missing-chapter',
    points: 'punishmnt',
    message: 'There is no file content/chapters/en/punishmnt.mdx (nor in "fr"). Did you mean "punishment"?',
  },
  {
    edit: ['story.yaml', 'factsAsOf: 2026-05-04', 'factsAsOf: 4 May 2026'],
    problem: 'content/story.yaml:4:12 wrong-value',
    points: '4 May 2026',
    message: '"factsAsOf" cannot be "4 May 2026": write a day that exists as 2022-03-27, 2022-03 or 2022.',
  },
  {
    edit: ['story.yaml', 'factsAsOf: 2026-05-04\n', ''],
    problem: 'content/story.yaml:1:1 missing-key',
    points: 'languages: [en',
    message: '"factsAsOf" is missing. Add it.',
  },
  {
    edit: [
      'story.yaml',
      '  fr: { title: Le tournant, standfirst: Comment., byline: Le tournant, disclosure: Compilé. }\n',
      '',
    ],
    problem: 'content/story.yaml:10:1 missing-language',
    points: 'words:',
    message: '"words" lacks the language "fr". Add its title, standfirst, byline and disclosure.',
  },
  {
    edit: ['story.yaml', 'title: The Turn', 'title: 1984'],
    problem: 'content/story.yaml:11:16 wrong-type',
    points: '1984, standfir',
    message: '"title" in "en" must be text. Put it in quotes: "1984".',
  },
  {
    edit: ['story.yaml', 'url: https://opensource.org/license/mit', 'url: opensource.org'],
    problem: 'content/story.yaml:9:27 wrong-value',
    points: 'opensource.org',
    message: '"url" in "code" is not a whole web address: it must begin with "https://".',
  },
  {
    edit: ['sources.yaml', '  date: 2022\n', '  date: 2022\n  title: Twice\n'],
    problem: 'content/sources.yaml:12:3 duplicate-key',
    points: 'title: Twice',
    message: '"title" stands here a second time. Keep one of the two.',
  },
  {
    edit: ['sources.yaml', 'How punishment pushed Mali', '[How] punishment'],
    problem: 'content/sources.yaml:10:10 yaml-syntax',
    points: '[How] punishment',
    message: 'A text that begins with "[" must stand in quotes.',
  },
  {
    edit: ['sources.yaml', 'How punishment pushed Mali', '*How punishment'],
    problem: 'content/sources.yaml:10:10 yaml-syntax',
    points: '*How punishment',
    message: 'A text that begins with "*" must stand in quotes.',
  },
  {
    edit: ['sources.yaml', '  kind: press', '  kind: pres'],
    problem: 'content/sources.yaml:13:9 wrong-value',
    points: 'pres',
    message: '"kind" in "the-nation" cannot be "pres". Did you mean "press"?',
  },
  {
    edit: ['sources.yaml', '  publisher: ECOWAS\n', ''],
    problem: 'content/sources.yaml:1:1 missing-key',
    points: 'ecowas-2022:',
    message: '"publisher" in "ecowas-2022" is missing. Add it.',
  },
  {
    edit: ['sources.yaml', '  publisher: ECOWAS', '\tpublisher: ECOWAS'],
    problem: 'content/sources.yaml:2:1 yaml-syntax',
    points: '\tpublisher',
    message: 'This line begins with a tab. Indent with spaces.',
  },
  {
    edit: ['sources.yaml', 'communiqué: Mali"', 'communiqué: Mali'],
    problem: 'content/sources.yaml:3:10 yaml-syntax',
    points: '"Final communi',
    message: 'The quote mark that opens here is never closed. Add the closing one.',
  },
  {
    edit: ['sources.yaml', 'copy: true', 'copi: true'],
    problem: 'content/sources.yaml:12:3 unknown-key',
    points: 'copi: true',
    message: '"copi" in "the-nation" is not a name that is known here. Did you mean "copy"?',
  },
  {
    edit: ['sources.yaml', 'copy: true', 'copy: false'],
    problem: 'content/sources.yaml:12:9 wrong-value',
    points: 'false',
    message: '"copy" in "the-nation" can only be "true"; otherwise remove the line.',
  },
  {
    edit: ['sources.yaml', 'the-nation:', 'The Nation:'],
    problem: 'content/sources.yaml:8:1 bad-name',
    points: 'The Nation:',
    message: '"The Nation" cannot be a name here: write lower-case letters, digits and single hyphens.',
  },
  {
    edit: ['sources.yaml', 'x'],
    problem: 'content/sources.yaml:1:1 missing-file',
    points: '',
    message: 'content/sources.yaml is missing. Every story needs it.',
  },
  {
    edit: ['facts.yaml', 'table: borders, row: all', 'table: border, row: all'],
    problem: 'content/facts.yaml:2:18 unknown-table',
    points: 'border, row: a',
    message: 'There is no table "border". Did you mean "borders"?',
  },
  {
    edit: ['facts.yaml', 'row: all', 'row: al'],
    problem: 'content/facts.yaml:2:32 unknown-row',
    points: 'al, column: cl',
    message: 'The table "borders" has no row "al". Did you mean "all"?',
  },
  {
    edit: ['facts.yaml', 'row: all, column: closed', 'row: all, column: close'],
    problem: 'content/facts.yaml:2:45 unknown-column',
    points: 'close }',
    message: 'The table "borders" has no column "close". Did you mean "closed"?',
  },
  {
    edit: ['facts.yaml', 'row: all, column: closed', 'row: all, column: state'],
    problem: 'content/facts.yaml:2:45 not-a-number',
    points: 'state }',
    message: 'The column "state" of "borders" holds no numbers. Name one that does.',
  },
  {
    edit: ['facts.yaml', 'bound: exactly', 'bound: range'],
    problem: 'content/facts.yaml:3:10 range-without-end',
    points: 'range',
    message: '"closed" is a range without an upper end. Add "to".',
  },
  {
    edit: ['facts.yaml', 'bound: range', 'bound: about'],
    problem: 'content/facts.yaml:8:3 end-without-range',
    points: 'to: { table: b',
    message: '"debt" has an upper end but is no range. Remove "to", or write "bound: range".',
  },
  {
    edit: [
      'facts.yaml',
      '  literal: 236.1',
      '  cell: { table: borders, row: all, column: closed }\n  literal: 236.1',
    ],
    problem: 'content/facts.yaml:8:3 two-figures',
    points: 'literal: 236.1',
    message: '"debt" has both "cell" and "literal". A figure lives in one place: remove one of them.',
  },
  {
    edit: ['facts.yaml', '  literal: 236.1\n', ''],
    problem: 'content/facts.yaml:6:1 no-figure',
    points: 'debt:',
    message: '"debt" has no figure. Add "cell", or "literal" if no table holds it.',
  },
  {
    edit: ['facts.yaml', 'literal: 236.1', 'literal: 236 100'],
    problem: 'content/facts.yaml:7:12 wrong-type',
    points: '236 100',
    message: '"literal" in "debt" must be a number. Write 236100.',
  },
  {
    edit: ['facts.yaml', '  sources: [the-nation]\n', ''],
    problem: 'content/facts.yaml:6:1 fact-without-source',
    points: 'debt:',
    message: '"debt" has no source. Add "sources", or fill in the sources of its row in the table.',
  },
  {
    edit: ['facts.yaml', 'sources: [the-nation]', 'sources: [the-natoin]'],
    problem: 'content/facts.yaml:12:13 unknown-source',
    points: 'the-natoin]',
    message: 'There is no source "the-natoin". Did you mean "the-nation"?',
  },
  {
    edit: ['facts.yaml', 'asOf: 2022-07', 'asOf: 2027-07'],
    problem: 'content/facts.yaml:11:9 fact-too-late',
    points: '2027-07',
    message:
      '"debt" is claimed for 2027-07, but the story ends on 2026-05-04 (factsAsOf in content/story.yaml). Change one of the two.',
  },
  {
    edit: ['actors.yaml', '{ en: ECOWAS, fr: Cédéao }', '{ en: ECOWAS, rf: Cédéao }'],
    problem: 'content/actors.yaml:2:3 missing-language',
    points: 'name: { en: EC',
    message: '"name" lacks the language "fr". Did you mean "fr" where it says "rf"?',
  },
  {
    edit: ['actors.yaml', 'light: "#0e7d6b"', 'light: #0e7d6b'],
    problem: 'content/actors.yaml:3:11 yaml-syntax',
    points: '{ light: #0e7d',
    message: 'The "{" that opens here is never closed.',
  },
  {
    edit: ['actors.yaml', 'light: "#0e7d6b"', 'light: green'],
    problem: 'content/actors.yaml:3:20 wrong-value',
    points: 'green, dark: "',
    message: '"light" in "colour" cannot be "green": write a colour as "#1a2b3c", in quotes.',
  },
  {
    edit: ['corrections.yaml', 'chapter: punishment', 'chapter: punishments'],
    problem: 'content/corrections.yaml:2:12 unknown-chapter',
    points: 'punishments',
    message: 'There is no chapter "punishments". Did you mean "punishment"?',
  },
  {
    edit: ['corrections.yaml', 'date: 2026-06-02', 'date: 2026-06'],
    problem: 'content/corrections.yaml:1:9 wrong-value',
    points: '2026-06',
    message: '"date" in entry 1 cannot be "2026-06": write the whole day, such as 2022-03-27.',
  },
  {
    edit: ['corrections.yaml', '  before: { en: Six borders, fr: Six frontières }\n', ''],
    problem: 'content/corrections.yaml:3:9 half-correction',
    points: 'correction',
    message:
      'A correction says what was wrong and what is right. Add "before" and "after", or write "kind: update".',
  },
  {
    edit: ['corrections.yaml', '- date', `${older}- date`],
    problem: 'content/corrections.yaml:5:9 unsorted-corrections',
    points: '2026-06-02',
    message: 'The newest entry stands first. Move this one above that of 2026-06-01.',
  },
  {
    edit: ['corrections.yaml', ', fr: Mal comptées.', ''],
    problem: 'content/corrections.yaml:6:3 missing-language',
    points: 'why:',
    message: '"why" lacks the language "fr". Add "fr: …".',
  },
  {
    edit: ['published.yaml', '', `${english}chapters/fr/punishment.mdx: abcdefgh\n`],
    problem: 'content/published.yaml:2:29 unlogged-change',
    severity: 'warning',
    points: 'abcdefgh',
    message: `content/chapters/fr/punishment.mdx has changed since. Log the change in content/corrections.yaml, then write ${french.slice(-9, -1)} here. Where only spelling or setting changed, write the mark alone.`,
  },
  {
    edit: ['published.yaml', '', `${english}${french}facts.yaml: abcdefgh\n`],
    problem: 'content/published.yaml:3:13 unlogged-change',
    severity: 'warning',
    points: 'abcdefgh',
    message: `content/facts.yaml has changed since. Log the change in content/corrections.yaml, then write ${markOf(String(soundStory['facts.yaml']))} here. Where only spelling or setting changed, write the mark alone.`,
  },
  {
    edit: ['published.yaml', '', english],
    problem: 'content/corrections.yaml:2:12 unlisted-publication',
    severity: 'warning',
    points: 'punishment',
    message: `The chapter is out, since its change is logged. Write "${french.trim()}" in content/published.yaml.`,
  },
  {
    edit: ['published.yaml', '', `${english}${french}chapters/en/punishmnt.mdx: abcdefgh\n`],
    problem: 'content/published.yaml:3:1 unknown-file',
    points: 'chapters/en/pu',
    message:
      'No file "chapters/en/punishmnt.mdx" can be marked. Did you mean "chapters/en/punishment.mdx"?',
  },
  {
    edit: [
      'scenes/neighbours.en.yaml',
      '  guinea:\n    alternative: The same map; the border with Guinea is drawn as open, five others as shut.\n',
      '',
    ],
    problem: 'content/scenes/neighbours.en.yaml:7:1 missing-view',
    points: 'views:',
    message:
      'The view "guinea" is missing. Add it with an "alternative" that says what the graphic shows then.',
  },
  {
    edit: ['scenes/neighbours.en.yaml', '  guinea:\n    al', '  ginea:\n    al'],
    problem: 'content/scenes/neighbours.en.yaml:10:3 unknown-view',
    points: 'ginea:',
    message: 'The scene "neighbours" has no view "ginea". Did you mean "guinea"?',
  },
  {
    edit: ['scenes/neighbours.en.yaml', '  sea: Atlantic\n', ''],
    problem: 'content/scenes/neighbours.en.yaml:4:1 missing-label',
    points: 'labels:',
    message: 'The label "sea" is missing. Add it with the words to show.',
  },
  {
    edit: ['scenes/neighbours.en.yaml', '  sea: Atlantic\n', '  sea: Atlantic\n  ocean-name: Atlantic\n'],
    problem: 'content/scenes/neighbours.en.yaml:6:3 unknown-label',
    points: 'ocean-name: At',
    message: 'The scene "neighbours" has no label "ocean-name". Remove it.',
  },
  {
    edit: [
      'scenes/neighbours.en.yaml',
      'A map of Mali and its seven neighbours; no side touches the sea.',
      'A map.',
    ],
    problem: 'content/scenes/neighbours.en.yaml:9:18 wrong-value',
    points: 'A map.',
    message:
      '"alternative" in "landlocked" cannot be "A map.": say in at least 40 characters what the view shows.',
  },
  {
    edit: ['scenes/neighbours.fr.yaml', 'x'],
    problem: 'content/chapters/fr/punishment.mdx:14:14 missing-words',
    points: 'neighbours">',
    message:
      'The scene "neighbours" has no words: content/scenes/neighbours.fr.yaml is missing. Add the file.',
  },
  {
    edit: ['strings.en.yaml', `${first}: A text`, `${first}x: A text`],
    problem: 'content/strings.en.yaml:1:1 unknown-string',
    points: `${first}x:`,
    message: `The site has no text called "${first}x". Did you mean "${first}"?`,
  },
  {
    edit: ['strings.en.yaml', `${first}: A text\n`, ''],
    problem: 'content/strings.en.yaml:1:1 missing-string',
    points: `${second}:`,
    message: `The text "${first}" is missing. Add a line that begins "${first}: ".`,
  },
  {
    edit: ['strings.fr.yaml', 'x'],
    problem: 'content/strings.fr.yaml:1:1 missing-file',
    points: '',
    message: 'content/strings.fr.yaml is missing. Every story needs it.',
  },
  {
    edit: ['story.yaml', 'languages: [en, fr]', 'languages: [en fr]'],
    problem: 'content/story.yaml:1:13 wrong-value',
    points: 'en fr]',
    message: 'Entry 1 of "languages" cannot be "en fr": write a language code such as en or fr.',
  },
  {
    edit: [
      'sources.yaml',
      'the-nation:',
      'nobody:\n  { publisher: A, title: B, date: 2022, kind: press, language: en }\nthe-nation:',
    ],
    problem: 'content/sources.yaml:8:1 uncited-source',
    points: 'nobody:',
    message: 'No chapter, fact, table or place names this source. Cite it, or remove it.',
    severity: 'warning',
  },
  {
    edit: [
      'facts.yaml',
      'debt:',
      'never:\n  { literal: 1, bound: exactly, voice: A, asOf: 2022, sources: [the-nation] }\ndebt:',
    ],
    problem: 'content/facts.yaml:6:1 unused-fact',
    points: 'never:',
    message: 'No chapter quotes this fact. Quote it with <Fact of="…"/>, or remove it.',
    severity: 'warning',
  },
  {
    edit: ['scenes/neighbours.en.yaml', 'A line is a border.', 'Write here how to read it.'],
    problem: 'content/scenes/neighbours.en.yaml:3:7 unwritten',
    points: 'Write here how',
    message: 'These words came with the new file. Write your own in their place.',
    severity: 'warning',
  },
  {
    edit: ['corrections.yaml', '', ''],
    problem: 'content/corrections.yaml:1:1 empty-file',
    points: '',
    message: 'This file is empty.',
  },
  {
    edit: ['story.yaml', '  - punishment', '  - punishment\n  - punishment'],
    problem: 'content/story.yaml:4:5 duplicate-chapter',
    points: 'punishment',
    message: '"punishment" stands twice among the chapters. Remove one.',
  },
  {
    edit: ['glossary.en.yaml', 'A union', '&A union'],
    problem: 'content/glossary.en.yaml:3:12 yaml-sign',
    points: '&A union',
    message: 'A text that begins with "&" must stand in quotes.',
  },
  {
    edit: ['data/borders.csv', ',858,', ',,'],
    also: ['data/borders.yaml', 'fr: km } }', 'fr: km }, empty: { en: unknown, fr: inconnue } }'],
    problem: 'content/facts.yaml:8:46 empty-figure',
    points: 'length }',
    message: 'The row "guinea" of "borders" has no number in the column "length". Name another cell.',
  },
  {
    edit: ['glossary.en.yaml', 'meaning: A union of West African states.', 'meaning:'],
    problem: 'content/glossary.en.yaml:3:3 empty-value',
    points: 'meaning:',
    message: '"meaning" in "ecowas" is empty. Write it after the colon, in quotes if it begins with "#".',
  },
  {
    edit: ['glossary.en.yaml', 'A union of', 'A union\u0007 of'],
    problem: 'content/glossary.en.yaml:3:19 control-character',
    points: '\u0007 of West',
    message: 'An invisible sign (U+0007) stands here, as in text pasted from elsewhere. Remove it.',
  },
  {
    edit: ['glossary.en.yaml', 'A union of', 'The #1 union of'],
    problem: 'content/glossary.en.yaml:3:16 yaml-sign',
    points: '#1 union of We',
    message:
      'From this "#" on, the line is not read. Put the text in quotes, or a note on a line of its own.',
  },
  {
    edit: [
      'scenes/neighbours.en.yaml',
      '\n    alternative: A map of Mali and its seven neighbours; no side touches the sea.',
      ' {}',
    ],
    problem: 'content/scenes/neighbours.en.yaml:8:3 missing-key',
    points: 'landlocked: {}',
    message: '"alternative" in "landlocked" is missing. Add it.',
  },
  {
    edit: ['facts.yaml', 'literal: 236.1', 'cell: { table: borders, row: all, column: closed }'],
    problem: 'content/facts.yaml:8:46 unit-mismatch',
    points: 'length }',
    message:
      '"debt" goes from a figure without a unit to one in km. Both ends of a range need the same unit.',
  },
  {
    edit: ['strings.en.yaml', 'as-of: A text', 'as-of: Facts as of {dat}'],
    problem: 'content/strings.en.yaml:5:8 unknown-filling',
    points: 'Facts as of {d',
    message: 'Nothing is filled in for {dat} in "as-of". Did you mean "date"?',
  },
];
