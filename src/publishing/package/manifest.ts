import { createHash } from 'node:crypto';
import { contentTypeOf } from '../hosting/rules.ts';

/** What the manifest needs of `story.json`. */
interface Story {
  readonly story: {
    readonly version: string;
    readonly published: string;
    readonly modified: string;
    readonly factsAsOf: string;
    readonly licence: { readonly text: { readonly name: string }; readonly code: { readonly name: string } };
  };
  readonly scenes: readonly { readonly name: string; readonly tables: readonly string[] }[];
  readonly tables: readonly { readonly id: string; readonly licence: string }[];
}

export type Role = (typeof roles)[number][0];

/** What a file is for, by its path in the package; the first that fits. */
const roles = [
  ['compressed copy', /\.(br|gz)$/],
  ['single file', /^site\/the-turn\.\w+\.html$/],
  ['republishing pack', /^republish\//],
  ['embed', /^site\/(\w+\/)?embed\//],
  ['page', /^site\/.*\.html$/],
  ['still', /^site\/figures\//],
  ['picture', /^site\/pictures\//],
  ['card', /^site\/cards\//],
  ['table', /^site\/data\/.*\.csv$/],
  ['scene data', /^site\/scenes\//],
  ['font', /\.woff2$/],
  ['style sheet', /^site\/.*\.css$/],
  ['script', /^site\/.*\.js$/],
  ['feed', /^site\/feed\./],
  ['licences', /licences\.txt$/],
  ['icon', /^site\/icon\.svg$/],
  ['metadata', /\.(json|xml)$/],
  ['for hosts', /^(hosting\/|[\w-]+\.md$|newsroom\.mjs$)/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** @throws Error for a file that nobody has given a role: what is sent out has to be known. */
export function roleOf(path: string): Role {
  const role = roles.find(([, pattern]) => pattern.test(path))?.[0];
  if (role === undefined) throw new Error(`${path} has no role: give it one in the manifest`);
  return role;
}

/** The file that a compressed copy stands for, and how it was compressed; of any other file, itself. */
function splitCopy(path: string): [original: string, encoding?: 'br' | 'gzip'] {
  if (path.endsWith('.br')) return [path.slice(0, -3), 'br'];
  return path.endsWith('.gz') ? [path.slice(0, -3), 'gzip'] : [path];
}

/** An SPDX identifier where there is one: `CC BY 4.0` is `CC-BY-4.0`. */
const spdx = (name: string): string => name.replaceAll(' ', '-');

/** On which terms a file may be passed on. Figures stay under those of their tables. */
export function licenceOf(path: string, { story, scenes, tables }: Story): string {
  const [text, code] = [spdx(story.licence.text.name), spdx(story.licence.code.name)];
  const ofTables = (ids: readonly string[]): string =>
    [...new Set(tables.filter(({ id }) => ids.includes(id)).map(({ licence }) => licence))].join(' ');
  const [original] = splitCopy(path);
  const name = original.split('/').at(-1)!.split('.')[0]!;
  switch (roleOf(original)) {
    case 'font':
      return 'OFL-1.1';
    case 'table':
      return ofTables([name]);
    case 'scene data':
      return ofTables(scenes.find((scene) => scene.name === name)?.tables ?? []);
    case 'script':
    case 'style sheet':
    case 'for hosts':
    case 'licences':
      return code;
    default:
      return text;
  }
}

/**
 * Every file of a package with its size in bytes, its SHA-256, its media type, what it is for and on which terms it may
 * be passed on, so that a host can tell what it was given, and whether it has all of it.
 *
 * @param files their bytes by their paths, with slashes, but for the manifest itself.
 * @throws Error for a file without a role or a media type.
 */
export function manifest(files: ReadonlyMap<string, Uint8Array>, record: Story): string {
  const { version, published, modified, factsAsOf } = record.story;
  const entries = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => {
    const [original, encoding] = splitCopy(path);
    const role = roleOf(path);
    // What servers read has names of its own, without an ending.
    const type = role === 'for hosts' ? (contentTypeOf(original) ?? 'text/plain') : contentTypeOf(original);
    if (type === undefined) throw new Error(`${path} has no media type: give its ending one`);
    return {
      path,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      type,
      ...(encoding && { encoding }),
      role,
      licence: licenceOf(path, record),
    };
  });
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const head = { name: 'the-turn', version, published, modified, factsAsOf, notices: 'licences.txt' };
  return `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "files": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
