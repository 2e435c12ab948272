/** The components a chapter may use: the one list, for the checks, the build and the editors' reference. */

export interface Attribute {
  readonly required: boolean;
  /** What it holds: an id of its own, the name of something elsewhere, a date or span, a language, or one of `values`. */
  readonly holds: 'id' | 'scene' | 'view' | 'fact' | 'term' | 'when' | 'language' | 'choice';
  readonly values?: readonly string[];
  /** What an editor reads about it. */
  readonly says: string;
}

export interface Component {
  /** Straight in the chapter, straight in a scene, or anywhere in the text. */
  readonly inside: 'chapter' | 'Scene' | 'text';
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly says: string;
}

export const components: Readonly<Record<string, Component>> = {
  Scene: {
    inside: 'chapter',
    attributes: {
      name: { required: true, holds: 'scene', says: 'Which scene. Each appears once in the story.' },
      motion: {
        required: false,
        holds: 'choice',
        values: ['scrub'],
        says: 'Left out, a change of view takes its own time; with "scrub" it follows the reader’s scrolling.',
      },
    },
    says: 'A graphic and the steps that lead through it.',
  },
  Step: {
    inside: 'Scene',
    attributes: {
      id: { required: true, holds: 'id', says: 'Its address on the page; no two alike in a chapter.' },
      view: { required: true, holds: 'view', says: 'What the scene shows while this step is read.' },
      when: {
        required: true,
        holds: 'when',
        says: 'The date or span it tells of: 2022-03-27, or 2022-03/2022-05.',
      },
    },
    says: 'The text that goes with one view of a scene.',
  },
  Fact: {
    inside: 'text',
    attributes: {
      of: { required: true, holds: 'fact', says: 'The name of the figure in facts.yaml.' },
      form: {
        required: false,
        holds: 'choice',
        values: ['bare', 'range', 'sentence'],
        says: 'Left out, the figure comes with how firm it is; "bare" writes it alone, "range" both its ends in words, "sentence" as a sentence begins.',
      },
    },
    says: 'A figure, taken from its table.',
  },
  Term: {
    inside: 'text',
    attributes: { of: { required: true, holds: 'term', says: 'The name of the term in the glossary.' } },
    says: 'A word that the glossary explains, around the word as it stands in the text. Once a chapter, at first use.',
  },
  Lang: {
    inside: 'text',
    attributes: { is: { required: true, holds: 'language', says: 'Its language as a code: fr, bm.' } },
    says: 'A word or phrase in another language, so that it is read aloud as it sounds. Names need none.',
  },
  Minute: {
    inside: 'chapter',
    attributes: {},
    says: 'The story in one minute: a short list of its main figures.',
  },
  Notice: { inside: 'chapter', attributes: {}, says: 'A warning about what follows.' },
  Known: { inside: 'chapter', attributes: {}, says: 'In the closing box: what we know.' },
  Disputed: { inside: 'chapter', attributes: {}, says: 'In the closing box: what is disputed.' },
  Unknown: { inside: 'chapter', attributes: {}, says: 'In the closing box: what nobody knows.' },
};

/** An opening tag as an editor would write it: `<Step id="…" view="…" when="…">`. */
export function exampleTag(name: string): string {
  const required = Object.entries(components[name]?.attributes ?? {}).filter(([, { required }]) => required);
  const attributes = required.map(([attribute]) => ` ${attribute}="…"`).join('');
  return name === 'Fact' ? `<Fact${attributes}/>` : `<${name}${attributes}>`;
}
