import { placer } from '../../story/library/position.ts';
import type { Texts } from './texts.ts';

/** A name that words still give, and where. */
export interface Naming {
  readonly path: string;
  readonly line: number;
  readonly name: string;
}

/** A pattern for a name in running text, which may break it across lines and set its quote marks. */
function pattern(name: string): RegExp {
  const signs = name
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/["“”]/g, '["“”]');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${signs.replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}-])`, 'giu');
}

/** Every place of a content folder that has one of these names, file by file. */
export function namings(texts: Texts, names: readonly string[]): Naming[] {
  return [...texts].flatMap(([path, text]) => {
    const place = placer(text);
    const found = names.flatMap((name) =>
      [...text.matchAll(pattern(name))].map(({ index }) => ({ path, line: place(index).line, name })),
    );
    return found.toSorted((a, b) => a.line - b.line);
  });
}

/** The names by which words may call a publisher: “UN human rights office (OHCHR)” has three. */
export function namesOf(publisher: string): string[] {
  const [, long = '', short = ''] = /^(.*\S)\s*\((.+)\)$/.exec(publisher) ?? [];
  return [publisher, long, short].filter((name) => name !== '');
}
