import type { TestProject } from 'vitest/node';
import { engineNames, notRun, readEngines, type Engines } from './engines.ts';
import { findEngines } from './find.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engines: Engines;
  }
}

/** Once per run: hands the engines that find.ts found to the suites, and looks for them if it never ran here. */
export default async function setup(project: TestProject): Promise<void> {
  const engines = readEngines() ?? (await findEngines());
  for (const name of engineNames) if (!engines[name]) console.warn(notRun(name));
  project.provide('engines', engines);
}
