import { describe, expect, it } from 'vitest';
import { stillFrames } from '../../src/stage/frame.ts';
import type { Mark } from '../../src/stage/mark.ts';
import { realScenes, templateScene } from './content.ts';

const px = Math.round;

/** A mark as a line that a person can read in a review: places to a pixel, dots as how many and from where to where. */
function line(mark: Mark, indent = '', group = ''): string {
  const key =
    group !== '' && mark.key.startsWith(`${group}/`) ? `…${mark.key.slice(group.length)}` : mark.key;
  const head = `${indent}${mark.kind} ${key} (${mark.role})`;
  switch (mark.kind) {
    case 'path': {
      const commands = mark.d.match(/[a-z]/gi)?.length ?? 0;
      const d = mark.d.replace(/-?\d*\.?\d+/g, (number) => String(px(Number(number))));
      return d.length < 180 ? `${head} ${d}` : `${head} ${d.slice(0, 60)} … ${commands} commands`;
    }
    case 'points': {
      const [first, last] = [mark.points[0], mark.points.at(-1)];
      const ends = first && last ? ` ${px(first.x)},${px(first.y)} … ${px(last.x)},${px(last.y)}` : '';
      return `${head} ${mark.points.length} dots of ${mark.r.toFixed(1)}${ends}`;
    }
    case 'circle':
      return `${head} ${px(mark.x)},${px(mark.y)} r${px(mark.r)}`;
    case 'rect':
      return `${head} ${px(mark.x)},${px(mark.y)} ${px(mark.width)}×${px(mark.height)}`;
    case 'line':
      return `${head} ${px(mark.x1)},${px(mark.y1)} → ${px(mark.x2)},${px(mark.y2)}`;
    case 'text':
      return `${head} ${px(mark.x)},${px(mark.y)} ${mark.anchor} ${px(mark.size)} “${mark.text}”`;
    case 'group':
      return [
        `${head} ${px(mark.x)},${px(mark.y)} × ${mark.k}`,
        ...mark.children.map((child) => line(child, `${indent}  `, mark.key)),
      ].join('\n');
  }
}

for (const { name, language, scene, content } of [...(await realScenes()), await templateScene()]) {
  describe(`${name} in ${language}, on a phone`, () => {
    it.each(scene.views)('%s', async (view) => {
      const marks = scene.draw({ view, frame: stillFrames.narrow, ...content(1) });
      const text = `${marks.map((mark) => line(mark)).join('\n')}\n`;
      expect(text.length).toBeLessThanOrEqual(5 * 1024);
      await expect(text).toMatchFileSnapshot(`snapshots/${name}.${language}.${view}.txt`);
    });
  });
}
