import { components, type Attribute, type Component } from '../../story/library/components.ts';
import type { Library } from '../../story/library/types.ts';
import { resolveFact } from '../../story/facts.ts';
import { sayIn } from '../../story/strings.ts';
import { writeFact, type Form } from '../../story/voice.ts';
import { usesOf } from './chapter-examples.ts';
import { fenced, oneOf, paragraphs, table } from './markdown.ts';
import { filledIn, marks } from './marks.ts';
import { choose } from './yaml-examples.ts';

const places: Readonly<Record<Component['inside'], string>> = {
  chapter: 'It stands straight in the chapter, not inside another component.',
  Scene: 'It stands straight in a scene.',
  text: 'It stands anywhere in the text.',
};

const held: Readonly<Record<Exclude<Attribute['holds'], 'choice'>, string>> = {
  id: 'id',
  scene: 'name of a scene',
  view: 'name of a view of the scene',
  fact: 'id of a fact',
  term: 'id of a term',
  when: 'date, or two parted by a slash',
  language: 'language code',
};

/** What stands in a chapter below its first lines: components, marks, and how figures come out. */
export function chapterPart(chapters: readonly string[], library: Library): string {
  const uses = (name: string): string[] =>
    choose(chapters.flatMap((text) => usesOf(name, text))).map(({ text }) => text);
  return paragraphs(
    'Below these lines stands the text, with components in it. Their values stand in straight double quotes.',
    ...Object.entries(components).map(([name, { says, inside, attributes }]) =>
      paragraphs(
        `### ${name}`,
        `${says} ${places[inside]}`,
        attributeTable(attributes),
        fenced('mdx', uses(name).join(inside === 'text' ? '\n' : '\n\n')),
        name === 'Fact' ? figures(library) : undefined,
      ),
    ),
    '### Everything else in the text',
    table(
      ['What', 'Written', 'Meaning'],
      marks.map(({ title, body, says }) => [title, written(filledIn(body)), says]),
    ),
    'A chapter holds no [program code](checks.md#code-in-chapter), no [other tags](checks.md#unknown-component), no ' +
      '[footnotes](checks.md#footnote) and no [other headings](checks.md#heading-level). Text in a scene stands ' +
      '[in its steps](checks.md#text-in-scene), and a step is [short](checks.md#long-step).',
  );
}

function attributeTable(attributes: Component['attributes']): string | undefined {
  const rows = Object.entries(attributes).map(([name, { required, holds, values = [], says }]) => [
    `\`${name}\``,
    required ? 'yes' : 'no',
    holds === 'choice' ? oneOf(values) : held[holds],
    says,
  ]);
  return rows.length === 0 ? undefined : table(['Attribute', 'Needed', 'Holds', 'Meaning'], rows);
}

function written(text: string): string {
  return text
    .split('\n')
    .map((line) => line && `\`${line}\``)
    .join('<br>');
}

/** How facts are printed, one for each way of being firm: with each form, in the story's first language. */
function figures(library: Library): string {
  const language = library.story.languages[0] ?? 'en';
  const say = sayIn(language, library.strings.get(language) ?? {});
  const forms = (components['Fact']?.attributes['form']?.values ?? []) as readonly Form[];
  const known = [...library.facts.keys()].flatMap((id) => {
    const fact = resolveFact(library, id);
    return fact ? [{ id, fact }] : [];
  });
  const firm = new Map(known.toReversed().map((it) => [it.fact.bound, it]));
  const rows = known
    .filter((it) => firm.get(it.fact.bound) === it)
    .map(({ id, fact }) => [
      `\`${id}\``,
      `\`${fact.bound}\``,
      ...[undefined, ...forms].map((form) => writeFact(say, language, fact, form)),
    ]);
  return paragraphs(
    'What readers see of a figure depends on how firm it is, and on the form:',
    table(['Fact', '`bound`', 'without `form`', ...forms.map((form) => `\`${form}\``)], rows),
  );
}
