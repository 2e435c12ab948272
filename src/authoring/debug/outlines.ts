import { locate } from '../../scroll/locate.ts';

/** CSS pixels from the top left of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A scene and its parts, as they stand in the window. */
export interface Measured {
  readonly name: string;
  /** `stacked`, `live` or `failed`. */
  readonly state: string;
  readonly view: string;
  /** The live graphic; nothing while there is no room for it. */
  readonly stage: Box | undefined;
  /** Where steps come out from under the graphic: its lower edge on phones, else the window's upper edge. */
  readonly ceiling: number;
  readonly steps: readonly { readonly id: string; readonly view: string; readonly box: Box }[];
  readonly marks: readonly { readonly key: string; readonly kind: 'focus' | 'must'; readonly box: Box }[];
}

export interface Outline {
  readonly kind: 'step' | 'active' | 'stage' | 'focus' | 'must';
  readonly box: Box;
  readonly label: string;
}

/** What is outlined of a scene: only what can be seen, so that every label can. */
export function outlinesOf(scene: Measured, line: number, window: { readonly height: number }): Outline[] {
  const { name, state, view, stage, ceiling, steps, marks } = scene;
  const ends = { tops: steps.map(({ box }) => box.top), end: bottomOf(steps.at(-1)?.box) };
  const place = locate(line, ends);
  const inStage = stage ? ` · ${Math.round(stage.width)} × ${Math.round(stage.height)}` : '';
  return [
    ...steps.map((step, index): Outline => {
      const active = index === place.step;
      const now = active ? ` · active · t ${place.t.toFixed(2)}` : '';
      return { kind: active ? 'active' : 'step', box: step.box, label: `${step.id} · ${step.view}${now}` };
    }).flatMap((outline) => visible(outline, ceiling, window.height)),
    ...(stage ? [{ kind: 'stage', box: stage, label: `${name} · ${view} · ${state}${inStage}` } as const] : [])
      .flatMap((outline) => visible(outline, 0, window.height)),
    ...marks
      .map(({ key, kind, box }): Outline => ({ kind, box, label: key }))
      .flatMap((outline) => visible(outline, 0, window.height)),
  ];
}

function bottomOf(box: Box | undefined): number {
  return box ? box.top + box.height : 0;
}

/** An outline with its box cut at an upper and a lower edge; nothing if nothing is left of it. */
function visible(outline: Outline, upper: number, lower: number): Outline[] {
  const { box } = outline;
  const top = Math.max(box.top, upper);
  const height = Math.min(bottomOf(box), lower) - top;
  return height > 0 ? [{ ...outline, box: { ...box, top, height } }] : [];
}
