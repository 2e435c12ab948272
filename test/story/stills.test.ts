import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { colours } from '../../src/tokens.ts';
import { realScenes } from '../scenes/content.ts';

/** How much the groups around an element enlarge it. */
function scaleOf(element: Element): number {
  const own = Number(/scale\(([\d.]+)\)/.exec(element.getAttribute('transform') ?? '')?.[1] ?? 1);
  return element.parentElement ? own * scaleOf(element.parentElement) : own;
}

it('keeps the lines of maps as wide as they are meant, however large the map, with nothing that thins them', async () => {
  const scales = new Set<number>();
  for (const one of await realScenes()) {
    for (const view of one.scene.views) {
      const text = one.print(view);
      expect(text, `${one.name} ${view}`).not.toContain('vector-effect');
      const { document } = parseHTML(text);
      for (const river of document.querySelectorAll(`path[stroke="${colours.light.river}"]`)) {
        const scale = scaleOf(river);
        scales.add(scale);
        expect(Number(river.getAttribute('stroke-width')) * scale).toBeCloseTo(1.5, 2);
      }
    }
  }
  expect(scales.size).toBeGreaterThan(2);
});
