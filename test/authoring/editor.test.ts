import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/authoring/report.ts';
import { files } from '../../src/authoring/reference/files.ts';
import { readFolder } from '../../src/story/library/folder.ts';
import { isWarning, type Problem } from '../../src/story/library/problem.ts';
import { read, spoilt } from '../story/library/fixture.ts';
import { mistakes } from '../story/library/mistakes/all.ts';

/** A settings file of an editor program: JSON with remarks in it. */
function settingsIn(path: string): Record<string, never> {
  const { config, error } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8')) as {
    config: Record<string, never>;
    error?: ts.Diagnostic;
  };
  expect(error?.messageText, path).toBeUndefined();
  return config;
}

interface Task {
  readonly script: string;
  readonly problemMatcher: {
    readonly pattern: Readonly<
      Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number>
    > & {
      readonly regexp: string;
    };
  };
}

const tasks = settingsIn('.vscode/tasks.json')['tasks'] as unknown as readonly Task[];
const settings = settingsIn('.vscode/settings.json');

describe('what an editor program is told', () => {
  it('can be read', () => {
    for (const file of readdirSync('.vscode', { recursive: true, encoding: 'utf8' }))
      if (/\.(json|code-snippets)$/.test(file)) settingsIn(`.vscode/${file}`);
  });

  it('names scripts and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const { script } of tasks) expect(Object.keys(scripts)).toContain(script);
    for (const path of Object.keys(settings['yaml.schemas']!)) expect(existsSync(path), path).toBe(true);
  });

  it('is which hints are for which files; the rest of the settings is written by hand', async () => {
    const text = readFileSync('.vscode/settings.json', 'utf8');
    const written = /(?<=\n {2}"yaml\.schemas": \{\n)[^{}]*(?=\n {2}\})/;
    const wanted = files
      .filter(({ paths }) => paths.every((path) => path.endsWith('.yaml')))
      .map(({ name, paths }) => {
        const globs = paths.map((path) => `"content/${path.replace(/<[^>]+>/g, '*')}"`);
        return `    ".vscode/schemas/${name}.schema.json": [${globs.join(', ')}]`;
      });
    expect(text).toMatch(written);
    const whole = text.replace(written, () => wanted.toSorted().join(',\n'));
    await expect(whole).toMatchFileSnapshot('../../.vscode/settings.json');
  });
});

describe('saving a file of the shipped content', () => {
  it('changes nothing in it: no line end, no white space', async () => {
    const { texts } = await readFolder('content');
    for (const [path, text] of texts) {
      expect(text, path).toBeDefined();
      expect(text, path).not.toMatch(path.endsWith('.mdx') ? /\r/ : /\r|[ \t]$/m);
    }
    expect(settings['[mdx]']!['files.trimTrailingWhitespace']).toBe(false);
    for (const language of ['[mdx]', '[yaml]'])
      expect(settings[language]!['editor.formatOnSave']).toBe(false);
  });
});

describe('the list of problems in an editor program', async () => {
  const found = await Promise.all(mistakes.map(async (mistake) => (await read(spoilt(mistake))).problems));
  const problems = found.flatMap((those, index) =>
    those.map((it): Problem => (index % 3 === 0 ? { ...it, severity: 'warning' } : it)),
  );
  const { regexp, ...groups } = tasks.find(({ script }) => script === 'check')!.problemMatcher.pattern;

  /** What the program reads off the report: a problem for each line that its pattern fits. */
  function readOff(report: string): Record<string, string | undefined>[] {
    return report.split('\n').flatMap((line) => {
      const match = new RegExp(regexp).exec(line);
      return match
        ? [Object.fromEntries(Object.entries(groups).map(([part, group]) => [part, match[group]]))]
        : [];
    });
  }

  it('holds every problem of the report at its place, and nothing else', () => {
    const listed = [...new Set(problems.map(({ file }) => file))].flatMap((path) => {
      const inFile = problems.filter(({ file }) => file === path);
      return readOff(formatProblems(inFile)).map((read) => JSON.stringify(read));
    });
    const wanted = problems.map((problem) => {
      const { file, line, column, message, code } = problem;
      const severity = isWarning(problem) ? 'warning' : 'error';
      return JSON.stringify({ file, line: String(line), column: String(column), severity, message, code });
    });
    expect(problems.length).toBeGreaterThan(100);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
    expect(readOff(formatProblems(problems))).toHaveLength(problems.length);
  });

  it('is empty when nothing is wrong', () => {
    expect(readOff('content is sound: 1 chapter, 1 scene, 1 table, 2 sources')).toEqual([]);
  });
});
