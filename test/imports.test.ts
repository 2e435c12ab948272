import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms of the house a room may import from. Packages are anybody's, but for the rules further down. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  stage: [],
  scroll: [],
  charts: ['stage'],
  scenes: ['stage', 'charts'],
  story: ['stage', 'charts', 'scenes', 'tokens.ts', 'content.config.ts'],
  components: ['story', 'scenes', 'scroll', 'stage'],
  layouts: ['components', 'story', 'styles'],
  pages: ['components', 'layouts', 'story', 'scenes', 'stage', 'styles'],
  authoring: ['story', 'scenes', 'scroll', 'stage', 'components', 'styles', 'content.config.ts'],
  publishing: ['story', 'scenes', 'stage', 'tokens.ts', 'authoring'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  /** Types leave no trace in what runs. */
  readonly typeOnly: boolean;
}

function imports(): Import[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join('src', file), 'utf8');
      const found = text.matchAll(
        /^\s*(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\(\s*'([^']+)'|^\s*import\s+'([^']+)'/gm,
      );
      return [...found].map(([, type, from, dynamic, bare]) => {
        const to = from ?? dynamic ?? bare ?? '';
        return {
          from: file,
          to: to.startsWith('.') ? relative('src', join('src', dirname(file), to)) : to,
          typeOnly: type !== undefined,
        };
      });
    });
}

const room = (path: string): string => path.split('/')[0] ?? '';
const ours = imports().filter(
  ({ to }) => /\.(ts|astro|css|json)(\?url)?$/.test(to) && !to.startsWith('virtual:'),
);

describe('who imports whom', () => {
  it('is read from real files', () => {
    expect(ours.length).toBeGreaterThan(50);
  });

  it.each(Object.entries(allowed))('%s keeps to its own and to %j', (name, neighbours) => {
    const strangers = ours
      .filter(
        ({ from, to, typeOnly }) =>
          room(from) === name && room(to) !== name && !neighbours.includes(room(to)) && !typeOnly,
      )
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(strangers).toEqual([]);
  });

  it('lets nothing import a page', () => {
    expect(ours.filter(({ from, to }) => room(to) === 'pages' && room(from) !== 'pages')).toEqual([]);
  });

  it('has a rule for every room', () => {
    const rooms = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(rooms.filter((name) => name !== 'styles' && !(name in allowed))).toEqual([]);
  });

  it('keeps the whole of d3 out of what a browser loads', () => {
    const browser = imports().filter(
      ({ from }) =>
        ['stage', 'scroll', 'charts', 'scenes'].includes(room(from)) && !from.endsWith('schema.ts'),
    );
    expect(browser.filter(({ to }) => to === 'd3')).toEqual([]);
  });

  it('lets only the story read content/', () => {
    const readers = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|astro)$/.test(file))
      .filter((file) => /['"]\.?\/?content\//.test(readFileSync(join('src', file), 'utf8')))
      .filter((file) => room(file) !== 'story' && file !== 'content.config.ts');
    expect(readers).toEqual([]);
  });
});
