import { readProject } from '../../../src/authoring/scaffolds/project.ts';
import { withFiles, type Plan, type Project, type Refusal } from '../../../src/authoring/scaffolds/plan.ts';
import { readContents } from '../../../src/story/library/contents.ts';
import { judgeFolder } from '../../../src/story/library/library.ts';
import { isWarning } from '../../../src/story/library/problem.ts';
import { scenes, type Files } from '../../story/library/fixture.ts';

/** The story itself. */
export const real = await readProject('content');

/** A project with other content and the same code, nothing of which is on a disk. */
export function projectOf(files: Files): Project {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, String(text)]));
  const folder = { file: (path: string) => `content/${path}`, texts, problems: [] };
  return { folder, contents: readContents(folder), scenes, code: real.code };
}

/** A plan that must have been made. */
export function made(plan: Plan | Refusal): Plan {
  if ('refusal' in plan) throw new Error(plan.refusal);
  return plan;
}

/** Why there is no plan. */
export function refused(plan: Plan | Refusal): string {
  return 'refusal' in plan ? plan.refusal : `it was planned: ${[...plan.created.keys()].join(', ')}`;
}

/** What the check would say of a project with what was planned. */
export function judged({ folder, scenes: known }: Project, plan: Plan) {
  const { library, problems } = judgeFolder(withFiles(folder, plan), {
    scenes: plan.scenes ?? known,
  });
  const said = problems.map(
    ({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
  );
  return {
    library,
    errors: said.filter((_, index) => !isWarning(problems[index]!)),
    warnings: problems.filter(isWarning).map(({ file, code }) => `${file} ${code}`),
  };
}

/** The project when everything planned has been written. */
export function after(project: Project, plan: Plan): Project {
  const folder = withFiles(project.folder, plan);
  const code = new Map([
    ...project.code,
    ...[...plan.created, ...plan.changed].filter(([path]) => !path.startsWith('content/')),
  ]);
  return { folder, contents: readContents(folder), scenes: plan.scenes ?? project.scenes, code };
}
