import { readdirSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as schema from '../../../src/content.config.ts';
import { readChapter } from '../../../src/story/library/chapter.ts';
import { judgeFolder } from '../../../src/story/library/library.ts';
import { readEntries, readYaml } from '../../../src/story/library/yaml.ts';
import { full } from '../../full.ts';
import { body, print } from './compile.ts';
import { folderOf, scenes, soundStory } from './fixture.ts';
import { limited } from './limited.ts';
import { mutation, placesInside } from './mutation.ts';

/** What is written is thrown at the check in this number, and ten times as often where everything is tried. */
const runs = (count: number) => ({ numRuns: full ? count * 10 : count });

const real = (path: string): string => readFileSync(`content/${path}`, 'utf8');
const small = 'chapters/en/punishment.mdx';

/** A chapter in which something went wrong; more often the small one, which takes less time. */
const chapter = fc
  .oneof(
    { weight: 5, arbitrary: fc.constant(String(soundStory[small])) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...readdirSync('content/chapters/en').map((file) => real(`chapters/en/${file}`)),
      ),
    },
  )
  .chain(mutation);

/** Elements that Markdown may make of a chapter, and where its links may lead. */
const elements = ['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'h2'];
const addresses = /^(https?:\/\/|mailto:|\/|#)/;

/** What the build would print of a chapter, or undefined if it would stop. */
function built(source: string) {
  try {
    return print(body(source));
  } catch {
    return undefined;
  }
}

/** Whether the check, and the build on what the check lets through, do with a chapter what they should. */
function isHandled(source: string): void {
  const { problems, mentions } = limited(() => readChapter('c.mdx', 'en', 'c', source));
  placesInside(source, problems);
  if (problems.length > 0) return;
  const page = built(source);
  expect(page, 'passes the check, but stops the build').toBeDefined();
  for (const {
    name,
    attributes: { href, ...others },
  } of page!.elements) {
    expect(elements).toContain(name);
    expect(others).toEqual({});
    // A place of the site is looked up among all that there are.
    const isPlace = mentions.some(({ kind, name: place }) => kind === 'place' && place === href);
    if (href !== undefined && !isPlace) expect(href).toMatch(addresses);
  }
}

describe('a chapter in which something went wrong', () => {
  it('is read, told of, and built if nothing is told', () => {
    fc.assert(fc.property(chapter, isHandled), runs(1500));
  });

  it('is read at once when a letter stands right behind several citations, which took for ever', () => {
    isHandled(`---\ntitle: A\nstandfirst: B\n---\n\nA. ${'[@ecowas-2022; @the-nation]'.repeat(9)}x\n`);
  });

  it('may end in a backslash in what is held for code, which took the parser down and the whole check with it', () => {
    expect(readChapter('c.mdx', 'en', 'c', 'import "a\\').problems).not.toEqual([]);
  });

  it.each([
    ['something that runs between two notes: was let through', '{/* a */ alert(1) /* b */}'],
    ['braces around nothing: vanished', 'A { } b'],
    ['a line that begins an address: vanished', '[sic]: so'],
    ['an address that runs', '[x](javascript:alert(1))'],
    ['an address that runs, in signs', '[x](javascript&colon;alert(1))'],
    ['an address that runs, in capitals', '[x](JavaScript:alert(1))'],
    ['an address that is a page', '[x](data:text/html,<script>alert(1)</script>)'],
    ['an address of a file', '[x](file:///etc/passwd)'],
    ['an address elsewhere without its name', '[x](//x.org/)'],
    ['an address by reference', '[x][y]\n\n[y]: javascript:alert(1)'],
    ['a picture from elsewhere', '![x](https://x.org/a.png)'],
    ['an element', 'A <b>bold</b> word'],
    ['a script', '<script>alert(1)</script>'],
    ['a picture that runs', '<img src="x" onerror="alert(1)"/>'],
    ['a frame', '<iframe src="https://x.org/"></iframe>'],
    ['a link that runs', '<a href="javascript:alert(1)">x</a>'],
    ['an attribute that runs', '<Fact of="x" onclick="alert(1)"/>'],
    ['an attribute of a name that all have', '<Fact of="x" constructor="a"/>'],
    ['a component of a name that all have', '<constructor/>'],
    ['a component inside another', '<Scene.Step/>'],
    ['code in an attribute', '<Fact of={alert(1)}/>'],
    ['code among the attributes', '<Fact {...alert(1)} of="x"/>'],
    ['code', 'export const x = alert(1)'],
  ])('is not let through with %s: %j', (_, text) => {
    const source = `---\ntitle: A\nstandfirst: B\n---\n\n${text}\n`;
    const { problems, mentions } = limited(() => readChapter('c.mdx', 'en', 'c', source));
    placesInside(source, problems);
    const places = mentions.filter(({ kind }) => kind === 'place').map(({ name }) => name);
    expect([...problems.map(({ code }) => code), ...places]).not.toEqual([]);
  });
});

describe('a YAML file in which something went wrong', () => {
  const entries = (entry: z.ZodType) => (text: string) => readEntries('f.yaml', text, schema.id, entry);
  const whole = (value: z.ZodType) => (text: string) => readYaml('f.yaml', text, value);
  const readers = [
    ['story.yaml', whole(schema.story)],
    ['facts.yaml', entries(schema.fact)],
    ['sources.yaml', entries(schema.source)],
    ['actors.yaml', entries(schema.actor)],
    ['glossary.en.yaml', entries(schema.term)],
    ['strings.en.yaml', whole(schema.strings)],
    ['about.en.yaml', whole(schema.about)],
    ['data/borders.yaml', whole(schema.codebook)],
    ['data/missions.yaml', whole(schema.codebook)],
    ['scenes/the-count.en.yaml', whole(schema.sceneWords)],
    ['scenes/neighbours.en.yaml', whole(schema.sceneWords)],
  ] as const;
  const file = fc
    .constantFrom(...readers)
    .chain(([path, read]) =>
      mutation(String(soundStory[path] ?? real(path)).slice(0, 6000)).map((text) => ({ text, read })),
    );

  it('is read and told of', () => {
    fc.assert(
      fc.property(file, ({ text, read }) => placesInside(text, limited(() => read(text)).problems)),
      runs(1000),
    );
  });
});

describe('a story in one file of which something went wrong', () => {
  const paths = Object.keys(soundStory).filter((path) => !path.startsWith('strings'));
  const story = fc
    .constantFrom(...paths)
    .chain((path) => mutation(String(soundStory[path])).map((text) => [path, text] as const));

  it('is judged as a whole', () => {
    fc.assert(
      fc.property(story, ([path, text]) => {
        const files = { ...soundStory, [path]: text };
        const folder = folderOf(files);
        const { problems } = limited(() => judgeFolder(folder, { scenes }));
        for (const problem of problems) {
          const [, inside = ''] = /^content\/(.*)$/.exec(problem.file) ?? [];
          placesInside(folder.texts.get(inside) ?? '', [problem], text);
        }
      }),
      runs(300),
    );
  });
});
