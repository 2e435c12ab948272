import { soundStory } from '../fixture.ts';
import type { Mistake } from './mistake.ts';

const english = 'chapters/en/punishment.mdx';
const [steps = ''] = /<Step[^]*<\/Step>\n/.exec(String(soundStory[english])) ?? [];

/** What can go wrong in a chapter. */
export const inTheChapters: readonly Mistake[] = [
  {
    edit: [english, 'of them shut', 'of the <500 shut'],
    problem: 'content/chapters/en/punishment.mdx:12:43 angle-bracket',
    points: '<500 shut. [@e',
    message:
      '"<500" cannot be read: a "<" begins a tag. Write "less than", or \\<500 if the sign itself is meant.',
  },
  {
    edit: [english, 'of them shut', 'of { them shut'],
    problem: 'content/chapters/en/punishment.mdx:12:39 brace',
    points: '{ them shut. [',
    message: 'A "{" without its "}" cannot stand in text. Write \\{ if the sign itself is meant.',
  },
  {
    edit: [english, 'of them shut', 'of {them} shut'],
    problem: 'content/chapters/en/punishment.mdx:12:39 brace',
    points: '{them} shut. [',
    message: 'Text in braces is read as program code. Write \\{ if the sign itself is meant.',
  },
  {
    edit: [english, 'A warning.', 'A warning.\n\n<!-- note -->'],
    problem: 'content/chapters/en/punishment.mdx:10:1 html-comment',
    points: '<!-- note -->',
    message: 'A note that readers do not see is written {/* … */}, not <!-- … -->.',
  },
  {
    edit: [english, '</Scene>\n', ''],
    problem: 'content/chapters/en/punishment.mdx:14:1 unclosed-tag',
    points: '<Scene name="n',
    message: '<Scene> is never closed. Write </Scene> on a line of its own where it ends.',
  },
  {
    edit: [english, '</Scene>', '</Scen>'],
    problem: 'content/chapters/en/punishment.mdx:28:1 wrong-closing-tag',
    points: '</Scen>',
    message: '</Scen> closes nothing that is open here. Open is <Scene>, from line 14. Write </Scene>.',
  },
  {
    edit: [english, '<Scene name', '<Scenne name'],
    problem: 'content/chapters/en/punishment.mdx:14:1 unknown-component',
    points: '<Scenne name="',
    message: 'There is no component <Scenne>. Did you mean "Scene"?',
  },
  {
    edit: [english, '<Notice>', '<Notise>'],
    problem: 'content/chapters/en/punishment.mdx:6:1 unknown-component',
    points: '<Notise>',
    message: 'There is no component <Notise>. Did you mean "Notice"?',
  },
  {
    edit: [english, 'view="guinea"', 'view="guinea" colour="red"'],
    problem: 'content/chapters/en/punishment.mdx:22:33 unknown-attribute',
    points: 'colour="red" w',
    message: '<Step> has no attribute "colour". Remove it.',
  },
  {
    edit: [english, 'view="guinea"', 'viw="guinea"'],
    problem: 'content/chapters/en/punishment.mdx:22:19 unknown-attribute',
    points: 'viw="guinea" w',
    message: '<Step> has no attribute "viw". Did you mean "view"?',
  },
  {
    edit: [english, ' view="guinea"', ''],
    problem: 'content/chapters/en/punishment.mdx:22:1 missing-attribute',
    points: '<Step id="guin',
    message: '<Step> lacks "view". Write <Step id="…" view="…" when="…">',
  },
  {
    edit: [english, 'id="guinea"', 'id="landlocked"'],
    problem: 'content/chapters/en/punishment.mdx:22:11 duplicate-step',
    points: 'landlocked" vi',
    message: 'The id "landlocked" is taken by the step on line 16. Give each its own.',
  },
  {
    edit: [english, 'id="guinea"', 'id="Guinea!"'],
    problem: 'content/chapters/en/punishment.mdx:22:11 bad-id',
    points: 'Guinea!" view=',
    message: '"Guinea!" cannot be an id. Write lower-case letters, digits and single hyphens.',
  },
  {
    edit: [english, '2022-01/2022-07', '2022-02-30'],
    problem: 'content/chapters/en/punishment.mdx:22:39 bad-date',
    points: '2022-02-30">',
    message: '"2022-02-30" is not a date. Write 2022-03-27, 2022-03 or 2022, or a span as 2022-03/2022-05.',
  },
  {
    edit: [english, '2022-01/2022-07', '2022-07/2022-01'],
    problem: 'content/chapters/en/punishment.mdx:22:39 bad-date',
    points: '2022-07/2022-0',
    message:
      '"2022-07/2022-01" is not a date. Write 2022-03-27, 2022-03 or 2022, or a span as 2022-03/2022-05.',
  },
  {
    edit: [english, 'name="neighbours"', 'name="neigbours"'],
    problem: 'content/chapters/en/punishment.mdx:14:14 unknown-scene',
    points: 'neigbours">',
    message: 'There is no scene "neigbours". Did you mean "neighbours"?',
  },
  {
    edit: [english, 'view="guinea"', 'view="gunea"'],
    problem: 'content/chapters/en/punishment.mdx:22:25 unknown-view',
    points: 'gunea" when="2',
    message: 'There is no view "gunea". Did you mean "guinea"?',
  },
  {
    edit: [english, '[@ecowas-2022; @the-nation]', '[@ecowas-2022; @the-naton]'],
    problem: 'content/chapters/en/punishment.mdx:12:65 unknown-source',
    points: '@the-naton]',
    message: 'There is no source "the-naton". Did you mean "the-nation"?',
  },
  {
    edit: [english, '[@ecowas-2022; @the-nation]', '[@ecowas-2022, @the-nation]'],
    problem: 'content/chapters/en/punishment.mdx:12:50 bad-citation',
    points: '[@ecowas-2022,',
    message:
      '"[@ecowas-2022, @the-nation]" is not a citation. Write [@source-id], or [@one; @two] for several.',
  },
  {
    edit: [english, '[@ecowas-2022; @the-nation]', '[@the-nation](https://x.org)'],
    problem: 'content/chapters/en/punishment.mdx:12:50 bad-citation',
    points: '[@the-nation](',
    message:
      'A citation stands alone: [@source-id], without an address. Addresses stand in content/sources.yaml.',
  },
  {
    edit: [english, 'of="closed"', 'of="closd"'],
    problem: 'content/chapters/en/punishment.mdx:12:26 unknown-fact',
    points: 'closd"/> of th',
    message: 'There is no fact "closd". Did you mean "closed"?',
  },
  {
    edit: [english, 'form="range"', 'form="rang"'],
    problem: 'content/chapters/en/punishment.mdx:24:43 wrong-value',
    points: 'rang"/> at 10:',
    message: '"form" cannot be "rang". Did you mean "range"?',
  },
  {
    edit: [english, 'Mali has no coast.', 'Mali has no <Lang is="French">littoral</Lang>.'],
    problem: 'content/chapters/en/punishment.mdx:18:23 wrong-value',
    points: 'French">littor',
    message: '"French" is no language. Write its code, such as fr or bm.',
  },
  {
    edit: [english, 'Mali has no coast.', 'Mali has no <Lang>littoral</Lang>.'],
    problem: 'content/chapters/en/punishment.mdx:18:13 missing-attribute',
    points: '<Lang>littoral',
    message: '<Lang> lacks "is". Write <Lang is="…">',
  },
  {
    edit: [english, 'of="closed"/>', 'of="closed">'],
    problem: 'content/chapters/en/punishment.mdx:12:16 unclosed-tag',
    points: '<Fact of="clos',
    message: '<Fact> is never closed. It ends with a slash: <Fact of="…"/>',
  },
  {
    edit: [english, 'of="closed"/>', 'of=“closed”/>'],
    problem: 'content/chapters/en/punishment.mdx:12:16 broken-tag',
    points: '<Fact of=“clos',
    message: 'The tag <Fact> is not written right. Write <Fact of="…"/>',
  },
  {
    edit: [english, 'of="closed"/>', 'of={"closed"}/>'],
    problem: 'content/chapters/en/punishment.mdx:12:25 unquoted-attribute',
    points: '{"closed"}/> o',
    message: 'The value of "of" must stand in double quotes: of="…"',
  },
  {
    edit: [english, 'Seven borders', 'import x from "y"\n\nSeven borders'],
    problem: 'content/chapters/en/punishment.mdx:12:1 code-in-chapter',
    points: 'import x from ',
    message:
      'A line that begins with "import" is read as program code, which chapters do not hold. Begin it with another word.',
  },
  {
    edit: [
      english,
      '</Scene>\n',
      '</Scene>\n\n<Step id="x" view="guinea" when="2022">\n\nText.\n\n</Step>\n',
    ],
    problem: 'content/chapters/en/punishment.mdx:30:1 step-outside-scene',
    points: '<Step id="x" v',
    message: '<Step> stands outside a scene. Put it between <Scene name="…"> and </Scene>.',
  },
  {
    edit: [
      english,
      '<Step id="landlocked"',
      '<Scene name="neighbours">\n\n</Scene>\n\n<Step id="landlocked"',
    ],
    problem: 'content/chapters/en/punishment.mdx:16:1 scene-in-scene',
    points: '<Scene name="n',
    message: 'A scene cannot stand inside a scene. Close the first with </Scene>.',
  },
  {
    edit: [english, 'Mali has no coast. [@ecowas-2022]', ''],
    problem: 'content/chapters/en/punishment.mdx:16:1 empty-step',
    points: '<Step id="land',
    message: 'This step has no text. Write what it tells between <Step …> and </Step>.',
  },
  {
    edit: [
      english,
      '</Known>\n',
      '</Known>\n\n<Scene name="neighbours">\n\n<Step id="x" view="guinea" when="2022">\n\nText.\n\n</Step>\n\n</Scene>\n',
    ],
    problem: 'content/chapters/en/punishment.mdx:36:14 scene-twice',
    points: 'neighbours">',
    message:
      'The scene "neighbours" stands in the story twice; the first is at content/chapters/en/punishment.mdx:14. Remove one.',
  },
  {
    edit: [english, 'title: Punishing the junta', 'title: Mali: the junta'],
    problem: 'content/chapters/en/punishment.mdx:2:8 yaml-syntax',
    points: 'Mali: the junt',
    message: 'A text that holds a colon must stand in quotes.',
  },
  {
    edit: [english, 'title:', 'titel:'],
    problem: 'content/chapters/en/punishment.mdx:2:1 unknown-key',
    points: 'titel: Punishi',
    message: '"titel" is not a name that is known here. Did you mean "title"?',
  },
  {
    edit: [english, 'standfirst: What closed, and when.\n', ''],
    problem: 'content/chapters/en/punishment.mdx:2:1 missing-key',
    points: 'title: Punishi',
    message: '"standfirst" is missing. Add it.',
  },
  {
    edit: [english, '---\ntitle', 'title'],
    problem: 'content/chapters/en/punishment.mdx:1:1 missing-frontmatter',
    points: 'title: Punishi',
    message: 'The chapter must begin with its title and standfirst, between two lines of three hyphens.',
  },
  {
    edit: [english, 'A warning.', 'A warning.[^1]'],
    problem: 'content/chapters/en/punishment.mdx:8:11 footnote',
    points: '[^1]',
    message: 'Footnotes are not used here. Cite the source in the text: [@source-id].',
  },
  {
    edit: [english, 'A warning.', 'See [the text [@the-nation]](https://x.org).'],
    problem: 'content/chapters/en/punishment.mdx:8:15 citation-in-link',
    points: '[@the-nation]]',
    message: 'A citation is itself a link. Put it after the link, not inside it.',
  },
  {
    edit: [english, '\n\nGuinea stayed open: ', 'Guinea stayed open: '],
    problem: 'content/chapters/en/punishment.mdx:22:1 tag-in-text',
    points: '<Step id="guin',
    message: '<Step> and </Step> must each stand on a line of their own.',
  },
  {
    edit: [english, 'A warning.', 'See <https://x.org>.'],
    problem: 'content/chapters/en/punishment.mdx:8:5 address',
    points: '<https://x.org',
    message: 'A web or mail address is written [its words](its address), not in angle brackets.',
  },
  {
    edit: ['chapters/fr/punishment.mdx', 'view="guinea"', 'view="ginea"'],
    problem: 'content/chapters/fr/punishment.mdx:22:25 unknown-view',
    points: 'ginea" when="2',
    message: 'There is no view "ginea". Did you mean "guinea"?',
  },
  {
    edit: ['chapters/fr/punishment.mdx', 'x'],
    problem: 'content/story.yaml:3:5 missing-chapter',
    points: 'punishment',
    message:
      'There is no file content/chapters/fr/punishment.mdx. Add the file, or remove the name from this list.',
  },
  {
    edit: ['chapters/en/extra.mdx', '', '---\ntitle: A\nstandfirst: B\n---\n\nText.\n'],
    problem: 'content/chapters/en/extra.mdx:1:1 unlisted-chapter',
    points: '---',
    message: 'This chapter is not in the list of chapters. Add "extra" to it in content/story.yaml.',
  },
  {
    edit: ['chapters/de/punishment.mdx', '', '---\ntitle: A\nstandfirst: B\n---\n\nText.\n'],
    problem: 'content/chapters/de/punishment.mdx:1:1 unknown-language',
    points: '---',
    message:
      'The story has no language "de". Add it under "languages" in content/story.yaml, or remove this file.',
  },
  {
    edit: [english, 'A warning.', 'A warning to 500 readers.'],
    problem: 'content/chapters/en/punishment.mdx:8:14 untraced-number',
    points: '500 readers.',
    message:
      'Nothing says where the number 500 comes from. Write it as a <Fact>, or cite a source in this sentence.',
  },
  {
    edit: [english, 'A warning.', 'A <Term of="ecowass">warning</Term>.'],
    problem: 'content/chapters/en/punishment.mdx:8:13 unknown-term',
    points: 'ecowass',
    message: 'There is no term "ecowass". Did you mean "ecowas"?',
  },
  {
    edit: [english, 'A warning.', 'A <Term of="ecowas"/>.'],
    problem: 'content/chapters/en/punishment.mdx:8:3 empty-term',
    points: '<Term of="ecow',
    message: 'Put the word between the tags: <Term of="ecowas">ECOWAS</Term>.',
  },
  {
    edit: [english, 'form="range"', 'form="range" form="bare"'],
    problem: 'content/chapters/en/punishment.mdx:24:50 duplicate-attribute',
    points: 'form="bare"',
    message: '"form" stands twice in this tag. Keep one of the two.',
  },
  {
    edit: [english, 'form="range"', 'form=""'],
    problem: 'content/chapters/en/punishment.mdx:24:43 empty-attribute',
    points: '"/>',
    message: '"form" is empty. Fill it in.',
  },
  {
    edit: [english, '<Scene name="neighbours">\n', '<Scene name="neighbours">\n\nStray words.\n'],
    problem: 'content/chapters/en/punishment.mdx:16:1 text-in-scene',
    points: 'Stray words.',
    message: 'Inside a scene, text stands in its steps. Move it into a <Step>, or out of the scene.',
  },
  {
    edit: [english, 'A warning.', 'A warning.\n\n### A heading'],
    problem: 'content/chapters/en/punishment.mdx:10:1 heading-level',
    points: '### A heading',
    message:
      'A heading in a chapter begins with "## ", not "### ": the title of the chapter stands above it.',
  },
  {
    edit: [english, 'Mali has no coast.', `${'Mali has no coast. '.repeat(15)}At all.`],
    problem: 'content/chapters/en/punishment.mdx:16:1 long-step',
    points: '<Step id="landlocked"',
    message:
      'This step has 62 words; beside a graphic a phone has room for 60. Shorten it, or make two steps of it.',
  },
  {
    edit: [english, 'A warning.', 'A warning: [the map](#punishment-landlockd).'],
    problem: 'content/chapters/en/punishment.mdx:8:12 unknown-place',
    points: '[the map]',
    message: 'There is no place "#punishment-landlockd". Did you mean "#punishment-landlocked"?',
  },
  {
    edit: [english, 'A warning.', 'A warning: [the tables](/data/zebras/).'],
    problem: 'content/chapters/en/punishment.mdx:8:12 unknown-place',
    points: '[the tables]',
    message:
      'There is no place "/data/zebras/". Write https://… for another site, #chapter-step for a step of this chapter, /#chapter-step for one of another.',
  },
  {
    edit: [english, 'A warning.', 'A warning.\n\n[^1]: note'],
    problem: 'content/chapters/en/punishment.mdx:10:1 footnote',
    points: '[^1]: note',
    message: 'Footnotes are not used here. Cite the source in the text: [@source-id].',
  },
  {
    edit: [english, 'A warning.', 'A [warning](javascript:alert).'],
    problem: 'content/chapters/en/punishment.mdx:8:3 bad-link',
    points: '[warning](java',
    message:
      'A link cannot lead to "javascript:alert". Write https://… for another site, mailto:… for a mail.',
  },
  {
    edit: [english, 'A warning.', 'A [warning](htps://x.org).'],
    problem: 'content/chapters/en/punishment.mdx:8:3 bad-link',
    points: '[warning](htps',
    message: 'A link cannot lead to "htps://x.org". Did you mean "https://x.org"?',
  },
  {
    edit: [english, 'A warning.', 'A warning.\n\n[sic]: so'],
    problem: 'content/chapters/en/punishment.mdx:10:1 bad-link',
    points: '[sic]: so',
    message:
      'This line is not printed, but makes links of "[sic]". Write [words](address) where the link stands, or \\[ if the sign itself is meant.',
  },
  {
    edit: [english, 'A warning.', 'A x*y*z warning.'],
    problem: 'content/chapters/en/punishment.mdx:8:4 emphasis-in-word',
    points: '*y*z warning.',
    message:
      'Inside a word, "*" sets letters apart and is not printed. Write \\* if the sign itself is meant.',
  },
  {
    edit: [english, 'A warning.', '+ A warning.'],
    problem: 'content/chapters/en/punishment.mdx:8:1 bad-list',
    points: '+ A warning.',
    message: 'A list begins with "- ", not with "+ ". Write \\+ if the sign itself is meant.',
  },
  {
    edit: [english, 'A warning.', '1986. A warning.'],
    problem: 'content/chapters/en/punishment.mdx:8:1 bad-list',
    points: '1986. A warnin',
    message:
      'A line that begins with "1986." is an entry of a numbered list, and this is number 1 of its list. Write 1986\\. if the number itself is meant.',
  },
  {
    edit: [english, 'A warning.', '1. A warning.\n3. A warning.'],
    problem: 'content/chapters/en/punishment.mdx:9:1 bad-list',
    points: '3. A warning.',
    message:
      'A line that begins with "3." is an entry of a numbered list, and this is number 2 of its list. Write 3\\. if the number itself is meant.',
  },
  {
    edit: [english, 'A warning.', '-'],
    problem: 'content/chapters/en/punishment.mdx:8:1 bad-list',
    points: '-',
    message:
      'This entry of a list has no words. Write them behind it. Write \\- if the sign itself is meant.',
  },
  {
    edit: [english, 'A warning.', 'A warning.\n- So it is.'],
    problem: 'content/chapters/en/punishment.mdx:9:1 missing-empty-line',
    points: '- So it is.',
    message:
      'A line that begins with "-" begins a list. Put an empty line before it. Write \\- if the sign itself is meant.',
  },
  {
    edit: [english, 'A warning.', 'A warning.\n---'],
    problem: 'content/chapters/en/punishment.mdx:8:1 bad-heading',
    points: 'A warning.',
    message:
      'The line "---" below it makes a heading of this text. Remove that line, or begin the heading with "## ".',
  },
  {
    edit: [english, 'A warning.', '## A warning. ##'],
    problem: 'content/chapters/en/punishment.mdx:8:1 bad-heading',
    points: '## A warning. ',
    message: 'A "#" at the end of a heading is not printed. Remove it, or write \\# if it is meant.',
  },
  {
    edit: [english, 'A warning.', '##\n\nA warning.'],
    problem: 'content/chapters/en/punishment.mdx:8:1 bad-heading',
    points: '##',
    message:
      'This heading has no words. Write them after "## ". Write \\## if the signs themselves are meant.',
  },
  {
    edit: [english, 'A warning.', 'A warning.\n\n***'],
    problem: 'content/chapters/en/punishment.mdx:10:1 line-across',
    points: '***',
    message:
      'Lines across the text are not used in chapters. Remove it. Write \\*** if the signs themselves are meant.',
  },
  {
    edit: [english, 'A warning.', '> A warning.'],
    problem: 'content/chapters/en/punishment.mdx:8:1 block-quotation',
    points: '> A warning.',
    message:
      'A ">" at the start of a line sets it apart and is not printed. Put quoted words in quote marks. Write \\> if the sign itself is meant.',
  },
  {
    edit: [english, 'A warning.', 'A warning  \nto you.'],
    problem: 'content/chapters/en/punishment.mdx:8:10 line-break',
    points: '  ',
    message: 'Two spaces at the end of a line break it there. Remove them; an empty line parts paragraphs.',
  },
  {
    edit: [english, 'A warning.', 'A warning\\\nto you.'],
    problem: 'content/chapters/en/punishment.mdx:8:10 line-break',
    points: '\\',
    message: 'A "\\" at the end of a line breaks it there. Remove it, or write \\\\ if it is meant.',
  },
  {
    edit: [english, 'A warning.', 'A `warning`.'],
    problem: 'content/chapters/en/punishment.mdx:8:3 code-in-chapter',
    points: '`warning`.',
    message:
      'What stands between "`" is printed as program code. Use quote marks: “…”. Write \\` if the sign itself is meant.',
  },
  {
    edit: [english, 'A warning.', 'A ![warning](map.png).'],
    problem: 'content/chapters/en/punishment.mdx:8:3 picture',
    points: '![warning](map',
    message:
      'Chapters hold no pictures but those of scenes. Remove it, or write \\![ if the signs are meant.',
  },
  {
    edit: [english, 'A warning.', 'A warn\u2028ing.'],
    problem: 'content/chapters/en/punishment.mdx:8:7 control-character',
    points: '\u2028ing.',
    message: 'An invisible sign (U+2028) stands here, as in text pasted from elsewhere. Remove it.',
  },
  {
    edit: [english, 'title: ', 'title:\r'],
    problem: 'content/chapters/en/punishment.mdx:2:7 control-character',
    points: '\r',
    message: 'An invisible sign (U+000D) stands here, as in text pasted from elsewhere. Remove it.',
  },
  {
    edit: [english, 'A warning.', `${'- '.repeat(150)}A warning.`],
    problem: 'content/chapters/en/punishment.mdx:8:99 unreadable',
    points: '- - - - ',
    message: 'Lists or tags stand inside each other here too many times. Take some apart.',
  },
  {
    edit: [english, 'A warning.', '{/* Write here … */} Write here how the chapter begins.'],
    problem: 'content/chapters/en/punishment.mdx:8:22 unwritten',
    points: 'Write here how',
    message: 'These words came with the new file. Write your own in their place.',
    severity: 'warning',
  },
  {
    edit: [english, steps, ''],
    problem: 'content/chapters/en/punishment.mdx:14:1 empty-scene',
    points: '<Scene name="neighbours">',
    message: 'This scene has no steps. Add a <Step> to it.',
  },
  {
    edit: [english, 'A warning.', '<Minute>\n\nA warning.\n\n</Minute>'],
    problem: 'content/chapters/en/punishment.mdx:8:1 misplaced',
    points: '<Minute>',
    message: '<Minute> cannot stand inside <Notice>. Move it after </Notice>.',
  },
  {
    edit: [english, 'A warning.', 'A [warning](https://x.org/ "to you").'],
    problem: 'content/chapters/en/punishment.mdx:8:3 bad-link',
    points: '[warning](http',
    message: 'What stands in quotes behind an address is not printed. Put it into the text, or remove it.',
  },
  {
    edit: [english, 'of="closed"/>', '\u200bof="closed"/>'],
    problem: 'content/chapters/en/punishment.mdx:12:16 broken-tag',
    points: '<Fact \u200bof="',
    message: 'The tag <Fact> is not written right. Write <Fact of="…"/>',
  },
  {
    edit: [english, 'of them shut', 'of {them is} shut'],
    problem: 'content/chapters/en/punishment.mdx:12:39 brace',
    points: '{them is} shut',
    message: 'What stands in braces here is not text. Write \\{ if the sign itself is meant.',
  },
  {
    edit: [english, 'standfirst:', 'lang: de\nstandfirst:'],
    problem: 'content/chapters/en/punishment.mdx:3:1 unknown-key',
    points: 'lang: de',
    message: '"lang" is not a name that is known here. Allowed: "title" or "standfirst".',
  },
];
