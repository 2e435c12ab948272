import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWarning, type Problem } from '../../story/library/problem.ts';
import { printTokens, type Look, type Tokens } from '../../story/look.ts';
import { filesIn } from '../folder.ts';
import { inHead } from '../in-head.ts';
import { judge } from './judge.ts';
import { recolour, type StillLook } from './recolour.ts';
import { readSheet } from './sheet.ts';
import { folderSheet, lookAlone, lookOf } from './styles.ts';

export interface Applied {
  /** What is wrong with the sheet. With anything but warnings, nothing was written. */
  readonly problems: readonly Problem[];
  /** The files that are not as they were before, by their paths in the folder: compressed copies of them are old. */
  readonly changed: readonly string[];
}

/** The story in one file, which has no other file beside it. */
const isWhole = (file: string): boolean => /^the-turn\.[\w-]+\.html$/.test(file);
const isStill = (file: string): boolean => /^(figures|pictures)\/.*\.svg$/.test(file);

function stillLook(file: string, look: Look): StillLook {
  return {
    colours: file.endsWith('.dark.svg') ? look.dark : look.light,
    sans: look.families['sans']!,
  };
}

/** A still or a page of the folder in its new look. */
function themed(file: string, text: string, linked: boolean, from: Look, to: Look, tokens: Tokens): string {
  if (isStill(file)) return recolour(text, stillLook(file, from), stillLook(file, to));
  const up = '../'.repeat(file.split('/').length - 1) || './';
  const line = isWhole(file)
    ? `<style>${lookAlone(to, tokens)}</style>`
    : `<link rel="stylesheet" href="${up}theme.css">`;
  return withFonts(inHead(text, 'theme', linked ? [line] : []), usesOurs(to, tokens));
}

/** Whether any text is still set in a font of the build's own. */
function usesOurs({ families }: Look, { built }: Tokens): boolean {
  return Object.entries(built.families).some(([name, list]) => families[name]!.includes(list.split(',')[0]!));
}

/** Story pages fetch their fonts ahead; those that a theme has done away with would be fetched for nothing. */
function withFonts(page: string, wanted: boolean): string {
  return page.replace(
    /(?<=<script [^>]*)data-fonts(-unused)?=/,
    wanted ? 'data-fonts=' : 'data-fonts-unused=',
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function readTokens(folder: string): Promise<Tokens> {
  const text = await readIfThere(join(folder, 'tokens.json'));
  if (text === undefined) throw new Error(`${folder} holds no tokens.json: name a folder that was built`);
  return JSON.parse(text) as Tokens;
}

/**
 * Puts a newsroom's sheet on a built folder, in place of one that was put there before; or takes it away, and every
 * file is as it was built. Needs nothing but the folder.
 *
 * @param css the sheet; undefined to take the theme away
 * @param name the name of its file, for the problems
 */
export async function applyTheme(
  folder: string,
  css: string | undefined,
  name = 'theme.css',
): Promise<Applied> {
  const tokens = await readTokens(folder);
  const { now: before, ...bare } = tokens;
  const sheet = css === undefined ? undefined : readSheet(css, tokens, name);
  const to = sheet ? lookOf(sheet, tokens) : tokens.built;
  const problems = sheet ? [...sheet.problems, ...judge(to, tokens, sheet.declared, name)] : [];
  if (!problems.every(isWarning)) return { problems, changed: [] };

  const changed: string[] = [];
  const put = async (file: string, old: string | undefined, next: string | undefined): Promise<void> => {
    if (next === old) return;
    changed.push(file);
    await (next === undefined ? rm(join(folder, file)) : writeFile(join(folder, file), next));
  };
  for (const file of filesIn(folder)) {
    if (!(isStill(file) || file.endsWith('.html'))) continue;
    const text = await readFile(join(folder, file), 'utf8');
    await put(file, text, themed(file, text, sheet !== undefined, before ?? tokens.built, to, tokens));
  }
  await put(
    'theme.css',
    await readIfThere(join(folder, 'theme.css')),
    sheet && folderSheet(css!, to, tokens),
  );
  await put('tokens.json', printTokens(tokens), printTokens(sheet ? { ...bare, now: to } : bare));
  return { problems, changed: changed.toSorted() };
}
