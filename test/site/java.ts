import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { aptInstall } from '../browsers/install.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The program that runs the Nu checker; undefined where a machine has no Java. */
    java: string | undefined;
  }
}

/** The line that keeps a missing Java from going unnoticed. */
export const javaNotRun =
  'not run: the Nu checker (set JAVA_HOME to a Java runtime, or install default-jre-headless)';

/**
 * Finds Java, and installs it where the browsers too are installed: on Debian, as root. What is still missing is said
 * aloud; with `CI=true` that ends the process.
 */
export function findJava(): string | undefined {
  const java = onThisMachine() ?? (aptInstall(['default-jre-headless']) ? onThisMachine() : undefined);
  if (!java) console.warn(javaNotRun);
  if (!java && process.env['CI'] === 'true') process.exit(1);
  return java;
}

/** A JAVA_HOME beats PATH. macOS has a `java` that only says where to get one: so each is asked for its version. */
function onThisMachine(): string | undefined {
  const home = process.env['JAVA_HOME'];
  const programs = home ? [join(home, 'bin', 'java')] : ['java'];
  return programs.find((program) => spawnSync(program, ['-version'], { timeout: 30_000 }).status === 0);
}

/** Once per run: tells the tests where Java is. */
export default function setup(project: TestProject): void {
  project.provide('java', findJava());
}
