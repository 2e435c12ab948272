import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyTheme } from '../../../src/publishing/theme/apply.ts';
import { printTokens } from '../../../src/story/look.ts';
import { tokens } from './tokens.ts';

const { light, dark, families } = tokens.built;
const still = (ink: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" font-family="${families['sans']!}"><text fill="${ink}">a</text></svg>`;
const page = '<!doctype html><html><head><title>A</title></head><body></body></html>';
const built: Readonly<Record<string, string>> = {
  'index.html': page,
  'fr/plain/index.html': page,
  'chapters/a/index.html': page.replace(
    '</title>',
    '</title><script src="./s.js" data-fonts="a, b"></script>',
  ),
  'the-turn.en.html': page,
  'figures/a/b.svg': still(light['ink']!),
  'figures/a/b.dark.svg': still(dark['ink']!),
  'pictures/a/b.fr.svg': still(light['ink']!),
  'icon.svg': still(light['ink']!),
  'tokens.json': printTokens(tokens),
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'the-turn-theme-'));
  for (const [file, text] of Object.entries(built)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
function all(): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((file) => [file, read(file)]),
  );
}

const one =
  ':root { --ink: #000022; --sans: "House", Arial }\n@media (prefers-color-scheme: dark) { :root { --ink: #ffffee } }';
const other =
  ':root { --serif: Georgia; --sans: Georgia; --ink: #002200; --paper: #ffffff; --sheet: #ffffff }';

describe('a theme on a built folder', () => {
  it('stands last in the head of every page, by an address that fits its depth', async () => {
    await applyTheme(folder, one);
    const link = (address: string): string => `<link rel="stylesheet" href="${address}"><!--/theme--></head>`;
    expect(read('index.html')).toContain(link('./theme.css'));
    expect(read('fr/plain/index.html')).toContain(link('../../theme.css'));
    expect(read('theme.css').startsWith(one)).toBe(true);
  });

  it('recolours stills, each in its own theme, and nothing else that is drawn', async () => {
    await applyTheme(folder, one);
    for (const file of ['figures/a/b.svg', 'pictures/a/b.fr.svg'])
      expect(read(file)).toContain('fill="#000022"');
    expect(read('figures/a/b.dark.svg')).toContain('fill="#ffffee"');
    expect(read('figures/a/b.svg')).toContain('font-family="&quot;House&quot;, Arial"');
    expect(read('icon.svg')).toBe(built['icon.svg']);
  });

  it('keeps the dark as it was built where only light is set', async () => {
    await applyTheme(folder, ':root { --ink: #002200; --paper: #ffffff }');
    expect(read('figures/a/b.dark.svg')).toBe(built['figures/a/b.dark.svg']);
    expect(read('theme.css')).toContain(
      `@media screen and (prefers-color-scheme:dark){:root{--paper:${dark['paper']!}`,
    );
  });

  it('goes into the edition that is one file without any address', async () => {
    await applyTheme(folder, '@font-face { src: url(house/a.woff2) }\n:root { --ink: #000022 }');
    expect(read('the-turn.en.html')).toContain('--ink:#000022');
    expect(read('the-turn.en.html')).not.toMatch(/url\(|href/);
  });

  it('lets pages fetch fonts ahead only while they use one', async () => {
    await applyTheme(folder, ':root { --sans: Arial }');
    expect(read('chapters/a/index.html')).toContain(' data-fonts="a, b"');
    await applyTheme(folder, ':root { --sans: Arial; --serif: Georgia }');
    expect(read('chapters/a/index.html')).not.toContain(' data-fonts=');
  });

  it('changes nothing the second time', async () => {
    const { changed } = await applyTheme(folder, one);
    expect(changed).toEqual(
      [...Object.keys(built).filter((file) => file !== 'icon.svg'), 'theme.css'].toSorted(),
    );
    const once = all();
    expect((await applyTheme(folder, one)).changed).toEqual([]);
    expect(all()).toEqual(once);
  });

  it('gives the same files whatever stood there before', async () => {
    await applyTheme(folder, other);
    const direct = all();
    await applyTheme(folder, one);
    expect(all()).not.toEqual(direct);
    await applyTheme(folder, other);
    expect(all()).toEqual(direct);
  });

  it('leaves every file as it was built when it is taken away', async () => {
    await applyTheme(folder, one);
    await applyTheme(folder, other);
    await applyTheme(folder, undefined);
    expect(all()).toEqual(built);
    expect((await applyTheme(folder, undefined)).changed).toEqual([]);
  });

  it('writes nothing where something is wrong with it', async () => {
    for (const css of [':root { --papre: #fff }', ':root { --ink: #ddd }', 'a {']) {
      const { problems, changed } = await applyTheme(folder, css, 'house.css');
      expect(problems[0]!.file).toBe('house.css');
      expect(changed).toEqual([]);
    }
    expect(all()).toEqual(built);
  });

  it('needs a folder that was built', async () => {
    const empty = join(folder, 'figures');
    await expect(applyTheme(empty, one)).rejects.toThrow('tokens.json');
    cpSync(join(folder, 'tokens.json'), join(empty, 'tokens.json'));
    await expect(applyTheme(empty, one)).resolves.toBeDefined();
  });
});
