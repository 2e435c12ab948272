import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryRecord } from '../story/record-shape.ts';

/** The version of the record that the commands here can read. */
const known: StoryRecord['version'] = 1;

/**
 * What a built folder says that it holds.
 * @throws Error in plain words where it says nothing, or what is not understood.
 */
export function recordIn(folder: string): StoryRecord {
  const file = join(folder, 'story.json');
  if (!existsSync(folder))
    throw new Error(`There is no folder ${folder}. Name the folder of the built story.`);
  if (!existsSync(file))
    throw new Error(
      `${folder} is no built story: it holds no story.json. Name the folder that the build wrote.`,
    );
  const record = parsed(file);
  if (record?.version !== known)
    throw new Error(
      `${file} is of version ${record?.version}, and this command reads version ${known}. Take both from one release.`,
    );
  return record;
}

function parsed(file: string): StoryRecord {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} cannot be read. Put the one back that the build wrote.`);
  }
}
