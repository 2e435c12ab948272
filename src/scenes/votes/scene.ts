/**
 * How Mali voted on Russia's war in Ukraine: each vote of the General Assembly a column of 193 dots, from yes to no, and
 * in each of them Mali's mark. The vote that is told stands large beside those before it; nothing is drawn that Mali was
 * not found to have done.
 */
import { text } from '../../charts/words.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Labels, Scene } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { council } from './council.ts';
import { about, told, views, type View, type Votes } from './data.ts';
import { days, field } from './fields.ts';
import { layOut, type Sheet } from './sheet.ts';
import { marks, ways } from './turn.ts';

/** The names of the bands, each over its row on a hairline; paper keeps Mali's way off their letters. */
function names({ rows, size, right }: Sheet, labels: Labels): Mark[] {
  return rows.flatMap(({ band, top, baseline }): Mark[] => {
    const words = labels[band] ?? '';
    const paper = {
      x: 0,
      y: baseline - size * 0.85,
      width: textWidth(words, 'sans', size) + 3,
      height: size * 1.15,
    };
    return [
      {
        kind: 'line',
        key: `band/${band}/line`,
        role: 'rule',
        x1: 1,
        x2: right,
        y1: top,
        y2: top,
      },
      { kind: 'rect', key: `band/${band}/paper`, role: 'sheet', ...paper },
      text(`band/${band}`, words, 1, baseline, size),
    ];
  });
}

function draw({ view, data, labels, frame }: Drawing<Votes, View>): Mark[] {
  const sheet = layOut(view, data, labels, frame);
  const { size, line, head, list, wide } = sheet;
  // On a narrow sheet the numbers of a vote that begins at the left stand behind the names of the rows.
  const widest = Math.max(0, ...sheet.rows.map(({ band }) => textWidth(labels[band] ?? '', 'sans', size)));
  const after = wide ? 0 : widest + size * 0.6;
  return [
    text(`head/${view}/date`, head.date.text, head.date.x, head.date.y, head.date.size, {
      face: 'sans-bold',
    }),
    ...head.about.at(head.at.x, head.at.y),
    ...ways(sheet),
    ...days(sheet),
    ...names(sheet, labels),
    ...sheet.slots.flatMap((slot) => field(slot, sheet, after)),
    ...(list?.items ?? []).map(({ key, text: words, x, line: row, state }) =>
      text(key, words, list!.x + x, list!.y + (row + 0.8) * line, size, {
        ...(!state && { face: 'sans-bold' }),
        ...(state && { cell: { table: 'ukraine-against', row: state.id, column: state.column } }),
      }),
    ),
    ...marks(sheet, labels),
    ...council(data.council.parts, sheet, labels),
  ];
}

const scene: Scene<Votes, View> = {
  views,
  draw,
  focus: (view) => (view === 'council' ? ['council/russia'] : [`${about[view]}/mali`, `${about[view]}/one`]),
  must({ view, data, labels, frame }) {
    const { large } = told(view, data);
    const keys = draw({ view, data, labels, frame }).map(({ key }) => key);
    const listed = keys.filter((key) =>
      /^(band\/[a-z_]+|name\/.*|council\/.*\/who\/\d+|council\/all\/\d+)$/.test(key),
    );
    return [`head/${view}/date`, ...listed, ...(large ? [`${large.id}/one`] : [])];
  },
};

export default scene;
