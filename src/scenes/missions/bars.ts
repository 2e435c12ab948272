import { round } from '../../stage/element.ts';
import type { Mark, RectMark } from '../../stage/mark.ts';
import type { Mission } from './scene.ts';
import type { Sheet } from './sheet.ts';

/** The table that the scene shows. */
export const table = 'missions';

/** How strongly a time is painted in which a mission may not have begun yet. */
const pale = 0.4;

/** A line of dashes as path data. */
function dashes(from: number, to: number, y: number): string {
  const count = Math.max(1, Math.floor((to - from) / 8));
  const length = (to - from) / count;
  return Array.from(
    { length: count },
    (_, index) =>
      `M${round(from + index * length)} ${round(y)}H${round(from + index * length + length * 0.55)}`,
  ).join('');
}

/**
 * The bar of a mission: firm where it is certain, pale while it may not have begun, in dashes where only general
 * knowledge says so; in a point where it goes on.
 *
 * @param strength 0 to 1: bars the view is not about are weaker
 */
export function missionBar(mission: Mission, top: number, strength: number, sheet: Sheet): Mark[] {
  const { scale, bar: height } = sheet;
  const { id, role, verified, startVerified } = mission;
  const [from, by] = [scale(mission.from), scale(mission.by)];
  const to = mission.to === null ? scale.range()[1]! : scale(mission.to);

  function block(key: string, left: number, right: number, look: Partial<RectMark>): RectMark {
    const [enter, exit] = [{ width: 0 }, { width: 0 }];
    return { kind: 'rect', key, role, x: left, y: top, width: right - left, height, enter, exit, ...look };
  }

  /** A time in which a mission may not have begun, or may not have been there at all. */
  function unsure(right: number, opacity: number): Mark {
    return block(`${id}/from`, from, right, {
      opacity: strength * opacity,
      cell: { table, row: id, column: 'from' },
    });
  }

  /** Dashed edges above and below a time that is not verified. */
  function edges(right: number): Mark {
    return {
      kind: 'path',
      key: `${id}/edges`,
      role: role === 'claim' ? 'leader' : `${role}-edge`,
      opacity: strength,
      d: dashes(from, right, top + 0.75) + dashes(from, right, top + height - 0.75),
    };
  }

  // Under bars that are not opaque lies clean paper, so that no ruler shows through them.
  const paper = block(`${id}/paper`, from, to, { role: 'sheet' });
  if (!verified) return [paper, unsure(to, pale / 2), edges(to)];
  const start = [paper, ...(by > from ? [unsure(by, pale)] : []), ...(startVerified ? [] : [edges(by)])];
  const cell = { table, row: id, column: mission.to === null ? 'from' : 'to' };
  if (mission.to !== null) return [...start, block(id, by, to, { opacity: strength, cell })];
  const tip = height * 0.6;
  const middle = `${round(to)} ${round(top + height / 2)}`;
  const [back, foot] = [round(to - tip), round(top + height)];
  return [
    ...start.slice(1),
    {
      kind: 'path',
      key: id,
      role,
      opacity: strength,
      cell,
      d: `M${round(by)} ${round(top)}H${back}L${middle}L${back} ${foot}H${round(by)}Z`,
    },
  ];
}
