import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill();
});

/** Starts a program that does not outlive us, however we end. */
export function spawnChild(program: string, parameters: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, parameters, options);
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}
