import type { Frame } from '../../stage/frame.ts';
import { textWidth } from '../../stage/text.ts';
import type { Labels } from '../../stage/scene.ts';
import type { State, Vote, Votes } from './data.ts';

/** A word of a list, at its place in it: where its letters begin, in pixels, and on which line. */
export interface Item {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly line: number;
  /** The state it names; nothing for what is written before a group of them. */
  readonly state?: State;
}

export interface List {
  readonly items: readonly Item[];
  readonly lines: number;
}

/** A group of states, with what is written before it. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly states: readonly State[];
}

/** Who voted against with Mali: those that had done so before under one title, the others under another. */
export function groupsOf(vote: Vote | undefined, data: Votes, labels: Labels): Group[] {
  const states = data.others.filter(({ against }) => vote && vote.id in against);
  if (!vote || states.length === 0) return [];
  const listed = data.votes.filter(({ id }) => data.others.some(({ against }) => id in against));
  const before = listed[listed.indexOf(vote) - 1];
  if (!before) return [{ key: 'names/with', title: labels['with'] ?? '', states }];
  const again = states.filter(({ against }) => before.id in against);
  return [
    { key: 'names/again', title: labels['again'] ?? '', states: again },
    { key: 'names/new', title: labels['new'] ?? '', states: states.filter((one) => !again.includes(one)) },
  ];
}

/** How far a name stands from its dot's middle, in multiples of its size. */
export const beside = 0.55;

/** Sets names one after another, each behind its dot, in lines no wider than `width`; a group begins on a line of its own. */
export function setNames(groups: readonly Group[], width: number, size: number, frame: Frame): List {
  const gap = frame.em * 0.75;
  const items: Item[] = [];
  let [x, line] = [0, -1];
  for (const { key, title, states } of groups) {
    line += 1;
    x = 0;
    items.push({ key, text: title, x, line });
    x = textWidth(title, 'sans-bold', size) + gap;
    for (const state of states) {
      const wide = size * beside * 1.6 + textWidth(state.name, 'sans', size);
      if (x > 0 && x + wide > width) {
        x = 0;
        line += 1;
      }
      items.push({ key: `name/${state.id}`, text: state.name, x: x + size * beside * 1.6, line, state });
      x += wide + gap;
    }
  }
  return { items, lines: line + 1 };
}
