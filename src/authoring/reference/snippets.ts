import { components, exampleTag } from '../../story/library/components.ts';
import type { Comments } from './comments.ts';
import { files, type ContentFile } from './files.ts';
import { marks } from './marks.ts';
import { schemaOf, type Schema } from './schemas.ts';

/** A form to fill in, as VS Code reads it. */
export interface Snippet {
  readonly scope: 'mdx' | 'yaml';
  /** The word by which it is called. */
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** A form for each component, for each way to write something in a chapter that needs one, and for each entry. */
export function snippets(comments: Comments): Readonly<Record<string, Snippet>> {
  const snippet = (scope: Snippet['scope'], prefix: string, body: string, description: string): Snippet => ({
    scope,
    prefix,
    body: body.split('\n'),
    description,
  });
  return Object.fromEntries([
    ...Object.entries(components).map(([name, { says }]) => [
      name,
      snippet('mdx', name.toLowerCase(), `${component(name)}$0`, says),
    ]),
    ...marks.flatMap(({ title, prefix, body, says }) =>
      prefix === undefined ? [] : [[title, snippet('mdx', prefix, `${body}$0`, says)]],
    ),
    ...files.flatMap((file) => {
      if (!file.form) return [];
      const body = `${entryForm(file, comments)}\n$0`;
      // A bare "source" or "term" would be offered in the middle of prose.
      const offered = snippet('yaml', `new-${file.name}`, body, comments.get(file.name) ?? '');
      return [[`An entry of ${file.paths[0]}`, offered]];
    }),
  ]);
}

/** A place to fill in, with what is suggested there or what there is to choose from. */
type Place = (suggestion: string | readonly string[]) => string;

/** Numbers the places in the order in which they are asked for. */
function counter(): Place {
  let count = 0;
  return (suggestion) => {
    count += 1;
    return typeof suggestion === 'string'
      ? `\${${count}:${suggestion}}`
      : `\${${count}|${suggestion.join(',')}|}`;
  };
}

function component(name: string, place = counter()): string {
  const { attributes = {}, inside } = components[name] ?? {};
  const opening = exampleTag(name).replace(/(\w+)="…"/g, (_, attribute: string) => {
    const holds = attributes[attribute]?.holds;
    const suggestion = holds === 'when' ? '2022-03-27' : holds === 'language' ? 'fr' : (holds ?? attribute);
    return `${attribute}="${place(suggestion)}"`;
  });
  if (opening.endsWith('/>')) return opening;
  if (inside === 'text') return `${opening}${place('words')}</${name}>`;
  const [within] = Object.keys(components).filter((other) => components[other]?.inside === name);
  const content = within === undefined ? place('Words.') : component(within, place);
  return [opening, content, `</${name}>`].join('\n\n');
}

/** An entry with the fields that it must have and those that most have, as places to fill in. */
export function entryForm(file: ContentFile, comments: Comments): string {
  const place = counter();
  const { additionalProperties, items } = schemaOf(file, comments);
  const { properties = {}, required = [] } = additionalProperties || items || {};
  const head = file.of === 'entries' ? `${place('id')}:` : '-';
  const fields = Object.entries(properties)
    .filter(([name]) => required.includes(name) || file.form?.includes(name))
    .map(([name, field]) => `  ${name}: ${suggest(name, field, place)}`);
  return [head, ...fields].join('\n').replace(/^-\n {2}/, '- ');
}

function suggest(name: string, { title, format, enum: choices, properties }: Schema, place: Place): string {
  if (choices) return place(choices);
  if (properties) {
    const inner = Object.entries(properties).map(([key, field]) => `${key}: ${suggest(key, field, place)}`);
    return `{ ${inner.join(', ')} }`;
  }
  if (title === 'date' || title === 'day') return place('2022-03-27');
  if (title === 'text in each language') return `{ en: ${place(name)} }`;
  if (title === 'language code') return place('en');
  return place(format === 'uri' ? 'https://example.org/' : name);
}
