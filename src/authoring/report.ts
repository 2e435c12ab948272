import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { isWarning, type Problem } from '../story/library/problem.ts';
import type { Mended } from '../story/library/language/mend.ts';
import type { Library } from '../story/library/types.ts';
import { frame } from './frame.ts';

/** What there is to say to people: every problem, and if none of them stops the build, what the story holds. */
export function report(problems: readonly Problem[], library: Library, color = false): string {
  const told = problems.length > 0 ? [formatProblems(problems, color)] : [];
  const mendable = problems.some(({ code }) => code === 'typography');
  return [
    ...told,
    ...(mendable ? ['`npm run check -- --fix` mends the typography.'] : []),
    ...(problems.every(isWarning) ? [summary(library)] : []),
  ].join('\n\n');
}

/** What was mended, each on a line that begins with `file:line:column`, and how much; nothing if there was nothing. */
export function formatMended(mended: readonly Mended[]): string {
  if (mended.length === 0) return '';
  const lines = mended.map(({ file, line, column, now, says }) => `${file}:${line}:${column} ${now}  (${says})`);
  const files = new Set(mended.map(({ file }) => file));
  return [...lines, '', `Mended ${plural(mended.length, 'place')} in ${plural(files.size, 'file')}.`, '', ''].join('\n');
}

/** Lays problems out for people, each on a line that begins with `file:line:column`, and counts them. */
export function formatProblems(problems: readonly Problem[], color = false): string {
  const files = new Set(problems.map(({ file }) => file));
  const blocks = Array.from(files, (path) => {
    const file = new VFile({ path });
    for (const problem of problems.filter((it) => it.file === path)) {
      const { line, column, code, message, hint, text } = problem;
      const more = [text !== undefined && frame(line, column, text), hint].filter((part) => typeof part === 'string');
      const reason = [message, ...more.map((part) => part.replace(/^/gm, '    '))].join('\n');
      file.message(reason, { place: { line, column }, ruleId: code }).fatal = !isWarning(problem);
    }
    // The reporter puts the file in a heading and its own count at the end. With the file on each line, a terminal
    // can open the place.
    const rows = reporter([file], { color }).split('\n').slice(1, -2);
    return rows.map((row) => row.replace(/^\d+:\d+ /, `${path}:$&`)).join('\n');
  });
  const warnings = problems.filter(isWarning).length;
  const errors = problems.length - warnings;
  const counts = [errors > 0 && plural(errors, 'problem'), warnings > 0 && plural(warnings, 'warning')];
  const count = `${counts.filter(Boolean).join(' and ')} in ${plural(files.size, 'file')}.`;
  return [...blocks, errors > 0 ? `${count} Nothing was built.` : count].join('\n\n');
}

function summary({ chapters, tables, sources, story }: Library): string {
  const language = story.languages[0] ?? '';
  const scenes = [...(chapters.get(language)?.values() ?? [])].flatMap((chapter) => chapter.scenes);
  const counted = [
    plural(chapters.get(language)?.size ?? 0, 'chapter'),
    plural(scenes.length, 'scene'),
    plural(tables.size, 'table'),
    plural(sources.size, 'source'),
  ];
  return `content is sound: ${counted.join(', ')}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
