import { textWidth } from '../../stage/text.ts';
import type { Labels } from '../../stage/scene.ts';
import type { Group, State } from './data.ts';

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

/** How far a name stands from its dot's middle, in multiples of its size. */
export const beside = 0.55;

/** Sets names one after another, each behind its dot, in lines no wider than `width`; a group begins on a line of its own. */
export function setNames(groups: readonly Group[], labels: Labels, width: number, size: number): List {
  const gap = size * 0.9;
  const items: Item[] = [];
  let [x, line] = [0, -1];
  for (const { title, states } of groups) {
    const words = labels[title] ?? '';
    line += 1;
    x = 0;
    items.push({ key: `names/${title}`, text: words, x, line });
    x = textWidth(words, 'sans-bold', size) + gap;
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
