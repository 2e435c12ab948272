import { describe, expect, it } from 'vitest';
import { withFiles } from '../../../src/authoring/scaffolds/plan.ts';
import { planTakedown, soundly, type Kind, type Sound } from '../../../src/authoring/takedown/plan.ts';
import { withdrawn, withoutSource } from '../../../src/authoring/takedown/source.ts';
import { readContents, type Contents } from '../../../src/story/library/contents.ts';
import { full } from '../../full.ts';
import { judged, made, real } from '../scaffolds/project.ts';

const { contents, folder, scenes } = real;
const story = soundly(real) as Sound;
const sources = [...contents.sources.value!];
const untouched = judged(real, { created: new Map(), changed: new Map(), next: '' }).warnings;

/** The content as it would be, and what the command would say. */
function takenDown(kind: Kind, id: string) {
  const plan = made(planTakedown(story, { kind, id, why: 'It was asked for.', date: '2026-12-01' }));
  const texts = [...withFiles(folder, plan).texts].map(([path, text]) => [path, text ?? ''] as const);
  return { plan, texts };
}

const whole = (name: string): RegExp => new RegExp(`(?<![a-z0-9-])${name}(?![a-z0-9-])`);
const flat = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

describe.each(sources)('the source %s', (id, source) => {
  it('can be taken down: whatever rested on it rests on what stands in its place, and no trace is left untold', () => {
    const { plan, texts } = takenDown('source', id);
    const others = sources.filter(([name]) => name !== id).map(([, it]) => it);
    for (const [path, text] of texts) {
      const here = `content/${path}:`;
      // A row, say, may be called as the source was.
      if (whole(id).test(text)) expect(plan.next).toContain(here);
      if (flat(text).includes(flat(source.title))) expect(plan.next).toContain(here);
      if (source.url && text.includes(source.url) && !others.some(({ url }) => url?.startsWith(source.url!)))
        expect(plan.next).toContain(here);
    }
    const after = readContents(withFiles(folder, plan));
    expect(cited(after)).toEqual(cited(contents).map((name) => (name === id ? 'withdrawn-1' : name)));
    expect(after.sources.value!.get('withdrawn-1')).toMatchObject({
      publisher: 'Source withdrawn',
      title: 'It was asked for',
      kind: source.kind,
      language: source.language,
    });
    if (full) expect(judged(real, plan).errors).toEqual([]);
  });
});

it(`all sources can be taken down, and what is left is sound${full ? '' : ' (each by itself: npm run test:full)'}`, () => {
  const books = new Map([...story.library.tables].map(([id, { codebook }]) => [id, codebook]));
  const texts = sources.reduce((left, [id, source], index) => {
    const other = { id: `withdrawn-${index + 1}`, entry: withdrawn(source, 'It was asked for.', 'en') };
    return withoutSource(left, books, id, other);
  }, story.texts);
  const changed = new Map([...texts].map(([path, text]) => [folder.file(path), text]));
  const { library, errors, warnings } = judged(real, { created: new Map(), changed, next: '' });
  expect(errors).toEqual([]);
  // Chapters have changed without a line in the log, which is not at stake here.
  expect(warnings.filter((it) => !untouched.includes(it) && !it.endsWith('unlogged-change'))).toEqual([]);
  expect([...library.sources.keys()].filter((id) => !id.startsWith('withdrawn-'))).toEqual([]);
});

/** Every source that is named somewhere, as often and in the order in which it is. */
function cited({ chapters, facts, tables, places }: Contents): string[] {
  return [
    ...chapters.flatMap(({ reading }) =>
      reading.mentions.flatMap(({ kind, name }) => (kind === 'source' ? name : [])),
    ),
    ...[...facts.value!.values()].flatMap((fact) => fact.sources ?? []),
    ...[...tables.values()].flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        Object.values(cells).flatMap((cell) => (Array.isArray(cell) ? (cell as string[]) : [])),
      ),
    ),
    ...[...places.values()].map(({ source }) => source),
  ];
}

describe.each(Object.keys(scenes))('the picture %s', (name) => {
  it('can be taken down: what is left is sound, has every word of its steps, and no reference to it', () => {
    const { plan, texts } = takenDown('picture', name);
    expect(judged(real, plan).errors).toEqual([]);
    for (const [path, text] of texts) {
      expect(text, path).not.toMatch(new RegExp(`<Scene[^>]*name="${name}"`));
      expect(path).not.toContain(`scenes/${name}.`);
    }
    expect(plan.changed.get('src/scenes/registry.ts')).not.toContain(`./${name}/`);
    const prose = (all: readonly (readonly [string, string | undefined])[]) =>
      all
        .filter(([path]) => path.endsWith('.mdx'))
        .map(([, text = '']) => text.replace(/<\/?(Scene|Step)\b[^>]*>/g, '').replace(/\s+/g, ' '));
    const links = /\]\([#/][^)]*\)/g;
    const before = prose([...folder.texts]).map((text) => text.replace(links, ']()'));
    expect(prose(texts).map((text) => text.replace(links, ']()'))).toEqual(before);
  });
});

describe.each([...contents.tables.keys()])('the table %s', (id) => {
  it('can be taken down: what is left is sound, and no scene, fact or link needs it', () => {
    const { plan, texts } = takenDown('table', id);
    const check = judged(real, plan);
    expect(check.errors).toEqual([]);
    expect(check.library.tables.has(id)).toBe(false);
    for (const [path, text] of texts) {
      expect(path).not.toMatch(new RegExp(`^data/${id}\\.`));
      expect(text, path).not.toMatch(new RegExp(`table: "?${id}"?[, }]|/data/${id}/`));
      for (const title of Object.values(contents.codebooks.get(id)!.value!.title))
        if (flat(text).includes(flat(title))) expect(plan.next).toContain(`content/${path}:`);
    }
    for (const [name, { tables }] of Object.entries(plan.scenes!)) expect(tables, name).not.toContain(id);
  });
});
