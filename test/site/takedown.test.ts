import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContents, type Contents } from '../../src/story/library/contents.ts';
import { readFolder } from '../../src/story/library/folder.ts';
import { copyProject } from '../copy.ts';
import { runIn } from '../guide.ts';
import { buildIn } from './build.ts';

const [source, table, picture] = ['maliweb-prosecutor', 'ukraine-against', 'two-lanes'];

/** Every file below a folder, with its bytes. */
function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const paths = entries.map((it) => join(it.parentPath, it.name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

/** What a reader or a program can read of a file: with its signs as they are, and what is packed in it unpacked. */
function legible(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const packed = /<script type="?text\/plain"? id="?packed"?>([^<]+)</.exec(text)?.[1];
  const whole =
    packed === undefined ? text : text + inflateSync(Buffer.from(packed, 'base64')).toString('utf8');
  const signs = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" } as Record<string, string>;
  return whole
    .replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, sign: string) => signs[sign]!)
    .replace(/\s+/g, ' ');
}

describe('a story from which a source, a table and a picture were taken down', () => {
  let folder: string;
  let code: Map<string, Buffer>;
  let before: Contents;
  let left: string;
  let built: Map<string, string>;
  let checked: string;

  beforeAll(async () => {
    folder = copyProject(['test/scenes/snapshots']);
    code = filesIn(join(folder, 'src'));
    before = readContents(await readFolder(join(folder, 'content')));
    for (const [kind, id] of [
      ['source', source],
      ['table', table],
      ['picture', picture],
    ] as const)
      runIn(
        folder,
        'src/authoring/takedown.ts',
        kind,
        id,
        '--why',
        'It was asked for.',
        '--date',
        '2026-12-01',
      );
    checked = runIn(folder, 'src/authoring/check.ts');
    buildIn(folder);
    left = [...filesIn(join(folder, 'content')).values()].map(legible).join('\n');
    built = new Map([...filesIn(join(folder, 'dist'))].map(([path, bytes]) => [path, legible(bytes)]));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Where in the built folder there is a name, as a name of a file or in what it holds. */
  const traces = (name: string): string[] => {
    const wanted = name.replace(/\s+/g, ' ');
    return [...built].flatMap(([path, text]) => (path.includes(name) || text.includes(wanted) ? path : []));
  };

  it('passes the check', () => expect(checked).toContain('content is sound: 7 chapters, 13 scenes'));

  it('has no trace of the source', () => {
    const { title, url } = before.sources.value!.get(source!)!;
    for (const name of [source!, title, url!]) expect(traces(name), name).toEqual([]);
  });

  it('has no trace of the table', () => {
    for (const name of [table!, ...Object.values(before.codebooks.get(table!)!.value!.title)])
      expect(traces(name), name).toEqual([]);
  });

  it('has no trace of the picture: its name, its title, its words', () => {
    const words = before.words.find(({ name }) => name === picture)!.reading.value!;
    const { title, measure, note, labels, views } = words;
    const own = [
      title,
      measure,
      note,
      ...Object.values(labels),
      ...Object.values(views).map((it) => it.alternative),
    ];
    // A label such as “Russia” is a word that others have too.
    const alone = own.filter((text) => !left.includes(text.replace(/\s+/g, ' ')));
    expect(alone.length).toBeGreaterThan(10);
    for (const name of [picture!, ...alone]) expect(traces(name), name).toEqual([]);
  });

  it('would have shown them to this search', () => {
    expect(traces('maliweb').length + traces('kidal').length).toBeGreaterThan(5);
    expect(built.get('the-turn.en.html')).toContain('<svg');
  });

  it('tells readers, in the place of the source and in the log, that and why something went', () => {
    const text = (path: string) => built.get(path);
    expect(text('sources/index.html')).toContain('Source withdrawn');
    expect(text('plain/moura/index.html')).toContain('source-withdrawn-1');
    for (const path of ['corrections/index.html', 'plain/moura/index.html', 'plain/pivot/index.html'])
      expect(text(path), path).toMatch(/Something was withdrawn on 1 December 2026.*It was asked for\./);
  });

  it('is changed in its content and in the registry of scenes, and nowhere else', () => {
    const now = filesIn(join(folder, 'src'));
    expect([...now.keys()]).toEqual([...code.keys()]);
    const changed = [...now].filter(([path, bytes]) => !bytes.equals(code.get(path)!)).map(([path]) => path);
    expect(changed).toEqual(['scenes/registry.ts']);
  });
});
