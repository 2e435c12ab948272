import axe from 'axe-core';
import type { Page } from '../browsers/driver.ts';

const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page that is open, a line for each rule; and how many rules hold. */
export async function audit(page: Page): Promise<{ lines: string[]; passed: number }> {
  await page.execute(axe.source);
  return page.evaluate(async (rules) => {
    const { violations, passes } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: rules });
    const lines = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    return { lines, passed: passes.length };
  }, runOnly);
}
