import { components, exampleTag, type Attribute } from './components.ts';
import { isWhen } from './date.ts';
import type { AttributePlace } from './element.ts';
import { alternatives, compareNames, didYouMean, nearest } from './problem.ts';
import type { Mistake } from './yaml-mistakes.ts';

/** A tag of a chapter as it is written. */
export interface Element {
  /** Null for `<>`. */
  readonly name: string | null;
  readonly offset: number;
  /** The attributes that are plain text in quotes. */
  readonly values: ReadonlyMap<string, string>;
  /** All attributes, where they stand. */
  readonly places: readonly AttributePlace[];
  /** Whether braces stand among the attributes: `{...x}`. */
  readonly hasCode: boolean;
  /** The component it stands in, if any. */
  readonly inside: string | undefined;
}

/** Checks a tag against the list of components: whether it exists, stands where it may and has its attributes. */
export function checkElement(element: Element): Mistake[] {
  const { name, offset } = element;
  const component = name !== null && Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) {
    if (name === 'Cite')
      return [
        { offset, code: 'unknown-component', message: 'A source is cited as [@source-id], not by <Cite>.' },
      ];
    const names = Object.keys(components);
    const message = `There is no component <${name ?? ''}>.${didYouMean(name ?? '', names, `Allowed: ${alternatives(names)}.`)}`;
    return [{ offset, code: 'unknown-component', message }];
  }
  return [...misplaced(element, component.inside), ...attributes(element, component.attributes)];
}

function misplaced({ name, offset, inside }: Element, wanted: string): Mistake[] {
  const found = (code: string, message: string) => [{ offset, code, message }];
  if (wanted === 'Scene' && inside !== 'Scene') {
    return found(
      'step-outside-scene',
      `<${name}> stands outside a scene. Put it between <Scene name="…"> and </Scene>.`,
    );
  }
  if (wanted === 'chapter' && inside !== undefined) {
    if (name === 'Scene' && inside === 'Scene')
      return found('scene-in-scene', 'A scene cannot stand inside a scene. Close the first with </Scene>.');
    return found('misplaced', `<${name}> cannot stand inside <${inside}>. Move it after </${inside}>.`);
  }
  return [];
}

function attributes(
  { name, offset, places, values, hasCode }: Element,
  known: Readonly<Record<string, Attribute>>,
): Mistake[] {
  const mistakes: Mistake[] = [];
  const required = Object.keys(known).filter((attribute) => known[attribute]?.required);
  const found = places.map((place) => place.name);
  const { unknown, missing } = compareNames(found, Object.keys(known));
  const absent = missing.filter((attribute) => required.includes(attribute));

  if (hasCode) {
    const message = `In the tag <${name}> stands something in braces. Remove it; attributes are written name="…".`;
    mistakes.push({ offset, code: 'unquoted-attribute', message });
  }
  for (const { name: attribute, meant } of unknown) {
    const at = places.find((place) => place.name === attribute)?.offset ?? offset;
    const guess = meant ?? nearest(attribute, Object.keys(known));
    const advice = guess ? `Did you mean "${guess}"?` : 'Remove it.';
    mistakes.push({
      offset: at,
      code: 'unknown-attribute',
      message: `<${name}> has no attribute "${attribute}". ${advice}`,
    });
  }
  if (absent.length > 0) {
    const message = `<${name}> lacks ${alternatives(absent).replace(' or ', ' and ')}. Write ${exampleTag(name ?? '')}`;
    mistakes.push({ offset, code: 'missing-attribute', message });
  }
  for (const [index, place] of places.entries()) {
    const attribute = known[place.name];
    if (!attribute) continue;
    if (found.indexOf(place.name) < index) {
      const message = `"${place.name}" stands twice in this tag. Keep one of the two.`;
      mistakes.push({ offset: place.offset, code: 'duplicate-attribute', message });
      continue;
    }
    const value = values.get(place.name);
    const wrong = value === undefined ? undefined : wrongValue(place.name, value, attribute);
    if (value === undefined) {
      const message = `The value of "${place.name}" must stand in double quotes: ${place.name}="…"`;
      mistakes.push({ offset: place.valueOffset, code: 'unquoted-attribute', message });
    } else if (wrong) mistakes.push({ offset: place.valueOffset, ...wrong });
  }
  return mistakes;
}

function wrongValue(
  name: string,
  value: string,
  { holds, values = [] }: Attribute,
): Omit<Mistake, 'offset'> | undefined {
  if (value.trim() === '') return { code: 'empty-attribute', message: `"${name}" is empty. Fill it in.` };
  if (holds === 'when' && !isWhen(value)) {
    const message = `"${value}" is not a date. Write 2022-03-27, 2022-03 or 2022, or a span as 2022-03/2022-05.`;
    return { code: 'bad-date', message };
  }
  if (holds === 'id' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) {
    return {
      code: 'bad-id',
      message: `"${value}" cannot be an id. Write lower-case letters, digits and single hyphens.`,
    };
  }
  if (holds === 'language' && !/^[a-z]{2,3}$/.test(value)) {
    return { code: 'wrong-value', message: `"${value}" is no language. Write its code, such as fr or bm.` };
  }
  if (holds === 'choice' && !values.includes(value)) {
    const advice = didYouMean(value, values, `Write ${alternatives(values)}.`);
    return { code: 'wrong-value', message: `"${name}" cannot be "${value}".${advice}` };
  }
  return undefined;
}
