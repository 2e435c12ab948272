/** A way to write something in a chapter that is neither a component nor plain text. */
export interface Mark {
  readonly title: string;
  /** How it is written; `${1:…}` is what an editor fills in. */
  readonly body: string;
  readonly says: string;
  /** The word by which an editor program offers it. */
  readonly prefix?: string;
}

/** What may be written in a chapter besides components. A test lets the check read each of them. */
export const marks: readonly Mark[] = [
  {
    title: 'Paragraph',
    body: '${1:Words.}\n\n${2:More words.}',
    says: 'An empty line parts two paragraphs. A single line break is read as a space.',
  },
  { title: 'Heading', body: '## ${1:Words}', says: 'A heading inside a chapter, always with two signs.' },
  { title: 'Emphasis', body: '*${1:words}*', says: 'Emphasis. Two stars on either side make it strong.' },
  { title: 'List', body: '- ${1:words}\n- ${2:words}', says: 'A list. With `1.` and `2.` it is numbered.' },
  {
    title: 'Link to another site',
    body: '[${1:its words}](${2:https://example.org/})',
    says: 'A link. Sources are cited, not linked.',
  },
  {
    title: 'Link inside the story',
    body: '[${1:its words}](${2:/about/})',
    says:
      'A link to a page, such as `/data/<table>/`. `#<chapter>-<step>` leads to a step of the same chapter, ' +
      '`/#<chapter>-<step>` to one of another.',
  },
  {
    title: 'Citation',
    body: '[@${1:source-id}]',
    says:
      'Cites a source by its id in `sources.yaml`, behind the sentence that rests on it; ' +
      '`[@one; @two]` cites several. Readers see a number that leads to the source.',
    prefix: 'cite',
  },
  {
    title: 'Note to other editors',
    body: '{/* ${1:words} */}',
    says: 'A note that readers do not see.',
    prefix: 'note',
  },
  {
    title: 'Number without a source',
    body: '{/* unsourced: ${1:reason} */}',
    says:
      'Behind a sentence, says why a number in it has neither a `<Fact>` nor a citation. ' +
      'Years, days, hours and ordinals need none.',
    prefix: 'unsourced',
  },
  {
    title: 'The signs `<` and `{`',
    body: '\\\\< \\\\{',
    says: 'The signs themselves, which would begin a tag or a note.',
  },
];

/** A snippet as somebody would have filled it in: each place with its first suggestion. */
export function filledIn(body: string): string {
  return body
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$0/g, '')
    .replace(/\\([\\$}])/g, '$1');
}
