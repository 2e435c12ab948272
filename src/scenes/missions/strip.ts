import { text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import { textWidth } from '../../stage/text.ts';
import type { Missions, View } from './scene.ts';
import type { Sheet } from './sheet.ts';

type Plateau = Missions['steps'][number] & { readonly left: number; readonly right: number };

/** The stretches of one number that are wide enough to have it written over them; a gap of days parts none of them. */
function plateaus(steps: Missions['steps'], scale: Sheet['scale'], size: number): Plateau[] {
  const end = scale.range()[1]!;
  const all = steps
    .map((step, index): Plateau => {
      const next = steps.slice(index).find(({ most }) => most !== step.most);
      return { ...step, left: scale(step.at), right: next ? scale(next.at) : end };
    })
    .filter(({ most }, index) => steps[index - 1]?.most !== most)
    .filter(({ text: words, left, right }) => right - left > textWidth(words, 'sans-bold', size) + 3);
  return all.reduce<Plateau[]>((kept, one) => {
    const before = kept.at(-1);
    return before?.most === one.most
      ? [...kept.slice(0, -1), { ...before, right: one.right }]
      : [...kept, one];
  }, []);
}

/** How many missions were there at once, as steps: firm what is certain, pale what may have been there, too. */
export function countStrip({ steps, peak }: Missions, sheet: Sheet): Mark[] {
  const { scale, size } = sheet;
  const chart = sheet.strip?.chart;
  if (!chart) return [];
  const height = (value: number): number => chart.bottom - (value / peak.most) * (chart.bottom - chart.top);

  function area(key: string, opacity: number, value: (step: Missions['steps'][number]) => number): Mark {
    const d = steps.map((step, index) => {
      const next = steps[index + 1];
      return `V${round(height(value(step)))}H${round(next ? scale(next.at) : chart!.right)}`;
    });
    const ground = round(chart!.bottom);
    return {
      kind: 'path',
      key,
      role: 'claim',
      opacity,
      d: `M${round(scale(steps[0]!.at))} ${ground}${d.join('')}V${ground}Z`,
    };
  }

  return [
    area('count/most', 0.3, ({ most }) => most),
    area('count/least', 0.6, ({ least }) => least),
    {
      kind: 'line',
      key: 'count/ground',
      role: 'rule',
      x1: chart.left,
      x2: chart.right,
      y1: chart.bottom,
      y2: chart.bottom,
    },
    ...plateaus(steps, scale, size).map(({ at, text: words, most, left, right }) =>
      text(`count/${at}`, words, (left + right) / 2, height(most) - size * 0.3, size, {
        anchor: 'middle',
        ...(most === peak.most ? { face: 'sans-bold' } : { role: 'label-quiet' }),
      }),
    ),
  ];
}

/** What the count shows in a view, in words over it. */
export function finding(view: View, { strip, size, line }: Sheet): Mark[] {
  return (strip?.words ?? []).map((words, index) =>
    text(`finding/${view}/${index}`, words, 1, strip!.top + (index + 0.8) * line, size, {
      face: 'sans-bold',
    }),
  );
}
