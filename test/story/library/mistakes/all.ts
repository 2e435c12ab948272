import { inTheChapters } from './chapters.ts';
import { inTheFiles } from './files.ts';
import { inTheLanguage } from './language.ts';
import type { Mistake } from './mistake.ts';
import { inTheTables } from './tables.ts';

/** Every mistake that the check is tried on. */
export const mistakes: readonly Mistake[] = [...inTheChapters, ...inTheFiles, ...inTheTables, ...inTheLanguage];
