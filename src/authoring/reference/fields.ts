import { oneOf } from './markdown.ts';
import type { Schema } from './schemas.ts';

/** A field as the reference lists it. */
export interface Field {
  /** With the names of what it stands in before it: `licence.text.name`, `columns.<name>.label`. */
  readonly name: string;
  readonly required: boolean;
  /** What it holds, in plain words. */
  readonly holds: string;
  /** What its doc comment says. */
  readonly says: string;
}

/** The fields of a schema, each followed by those inside of it. */
export function fieldsOf(schema: Schema, within = ''): Field[] {
  const { properties = {}, required = [], items, additionalProperties, propertyNames, anyOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([key, field]) => [
      {
        name: within + key,
        required: required.includes(key),
        holds: holdsOf(field),
        says: field.description ?? '',
      },
      ...fieldsOf(field, `${within}${key}.`),
    ]),
    ...(items ? fieldsOf(items, within) : []),
    ...(additionalProperties ? fieldsOf(additionalProperties, `${within}<${keyOf(propertyNames)}>.`) : []),
    ...anyOf.flatMap((branch) => fieldsOf(branch, within)),
  ];
}

const below = 'the fields below';

/** What a value holds: `date`, `list, each an id`, `one of a, b`. */
export function holdsOf(schema: Schema): string {
  const { title, type, format, items, additionalProperties, propertyNames, anyOf } = schema;
  if (anyOf) return anyOf.map(holdsOf).join(' or ');
  if (title !== undefined) return title;
  if (schema.enum) return oneOf(schema.enum);
  if (schema.const !== undefined) return oneOf([String(schema.const)]);
  if (format === 'uri') return 'web address';
  if (items) {
    const each = holdsOf(items);
    return `list, each ${/^[aeiou]/.test(each) ? 'an' : 'a'} ${each}`;
  }
  if (additionalProperties) {
    const each = keyOf(propertyNames);
    return additionalProperties.properties
      ? `${below}, for each ${each}`
      : `${holdsOf(additionalProperties)} for each ${each}`;
  }
  if (schema.properties) return below;
  return type === 'integer' ? 'whole number' : type === 'number' ? 'number' : 'text';
}

/** What the names of a record are. */
function keyOf({ title = 'name' }: Schema = {}): string {
  return title === 'language code' ? 'language' : title;
}
