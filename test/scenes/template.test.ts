import { describe, expect, it } from 'vitest';
import { templateScene } from './content.ts';
import { laws } from './laws.ts';
import { openPicture, readAxis, readCells } from './reading.ts';

/** A table as an editor might make of the template's: its rows by key, name and figure; an empty figure is not known. */
function tableOf(rows: readonly (readonly [key: string, name: string, figure: string])[], unit: string) {
  return {
    csv: [
      'what,value,sources',
      ...rows.map(([key, , figure]) => `${key},${figure},un-mirage-moura`),
      '',
    ].join('\n'),
    codebook: `title: { en: Who was there }
description: { en: Who was there and how many. }
key: what
columns:
  what:
    label: { en: Force }
    type: category
    values:
${rows.map(([key, name]) => `      ${key}: { en: ${name} }`).join('\n')}
  value: { label: { en: Strength }, type: number, unit: { en: '${unit}' }, empty: { en: nobody has counted } }
  sources: { label: { en: Sources }, type: sources }
licence: CC BY 4.0
caveats: []
`,
  };
}

const forces = [
  ['peacekeepers', 'United Nations peacekeepers and police', '15209'],
  ['army', 'Malian army', '-1.5'],
  ['companies', 'Private military companies', '3656'],
  ['militias', 'Village militias', ''],
  ['regional', 'Regional force', '0'],
  ['trainers', 'European trainers and advisers', '12'],
] as const;

describe('the template, with another table', async () => {
  const [two, six] = await Promise.all([
    templateScene(tableOf(forces.slice(0, 2), 'people')),
    templateScene(tableOf(forces, 'soldiers, fighters and police at the end of the year')),
  ]);
  laws({ ...two, name: 'two rows' });
  laws({ ...six, name: 'six rows' });

  it('shows of a view whose row is not there what all of them show', () => {
    const frame = { width: 360, height: 400, em: 16, direction: 'ltr' } as const;
    const draw = (view: string) => two.scene.draw({ view, frame, ...two.content(1) });
    expect(draw('third')).toEqual(draw('all'));
    expect(draw('second')).not.toEqual(draw('all'));
  });

  it.each(
    [two, six].flatMap((scene) =>
      scene.scene.views.map((view) => ({ rows: scene.tables[0]!.rows, scene, view })),
    ),
  )(
    'draws each figure of $rows.length rows as long as its axis says, and writes it ($view)',
    ({ rows, scene, view }) => {
      const picture = openPicture(scene.print(view));
      const axis = readAxis(picture, 'x');
      const cells = readCells(picture);
      const pixel = axis.invert(1) - axis.invert(0);
      for (const { key, cells: row } of rows) {
        const value = row['value'] as number | null;
        const [bar, words] = cells.get(`template/${key}/value`)!;
        const [x, width] = [Number(bar!.getAttribute('x')), Number(bar!.getAttribute('width'))];
        const [from, to] = [axis.invert(x), axis.invert(x + width)];
        const end = (value ?? 0) < 0 ? from : to;
        expect(Math.abs(end - (value ?? 0)) / pixel, key).toBeLessThan(0.1);
        expect(words!.textContent).toBe(
          value === null ? 'nobody has counted' : value.toLocaleString('en-GB'),
        );
      }
    },
  );
});
