import { locate, type Place } from '../../scroll/locate.ts';

/** CSS pixels from the top left of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A mark that a scene names: `focus` says what a view is about, `must` without which labels its title would not hold. */
export interface Named {
  readonly kind: 'focus' | 'must';
  readonly key: string;
  /** Nothing, if there is no such mark on the stage. */
  readonly box: Box | undefined;
}

/** A scene and its parts, as they stand in the window. */
export interface Measured {
  readonly name: string;
  /** `stacked`, `live` or `failed`. */
  readonly state: string;
  /** The view that the stage shows; empty while it shows none. */
  readonly view: string;
  /** The live graphic; nothing while there is no room for it. */
  readonly stage: Box | undefined;
  /** Where steps come out from under the graphic: its lower edge on phones, else the window's upper edge. */
  readonly ceiling: number;
  readonly steps: readonly { readonly id: string; readonly view: string; readonly box: Box }[];
  readonly marks: readonly Named[];
}

export interface Outline {
  readonly kind: 'step' | 'active' | 'stage' | Named['kind'];
  readonly box: Box;
  readonly label?: string;
}

/** What is outlined of a scene: only what can be seen of it. */
export function outlinesOf(scene: Measured, line: number, height: number): Outline[] {
  const { stage, ceiling, steps, marks } = scene;
  const active = placeIn(scene, line).step;
  return [
    ...steps.flatMap(({ id, view, box }, index) => {
      const kind = index === active ? 'active' : 'step';
      return visible({ kind, box, label: `${id} · ${view}` }, ceiling, height);
    }),
    ...(stage ? visible({ kind: 'stage', box: stage }, 0, height) : []),
    ...marks.flatMap(({ kind, box }) => (box ? visible({ kind, box }, 0, height) : [])),
  ];
}

/** The scene that the reader is in: the last one whose first step is above the line. */
export function sceneAt(scenes: readonly Measured[], line: number): Measured | undefined {
  return scenes.findLast(({ steps: [first] }) => first !== undefined && first.box.top <= line);
}

/** What is said of that scene, line by line, each with the kind of outline it explains. */
export function legendOf(scene: Measured, line: number): { kind: Outline['kind']; text: string }[] {
  const { name, state, view, stage, steps, marks } = scene;
  const { step, t } = placeIn(scene, line);
  const keys = (kind: Named['kind']): string => {
    const named = marks.filter((mark) => mark.kind === kind);
    const drawn = named.filter(({ box }) => box).map(({ key }) => key);
    const missing = named.filter(({ box }) => !box).map(({ key }) => key);
    // Of labels there may be dozens, and each says in words what it is.
    const said = kind === 'must' ? `${drawn.length} labels` : drawn.join(', ');
    return `${kind}: ${said}${missing.length > 0 ? ` · not drawn: ${missing.join(', ')}` : ''}`;
  };
  const size = stage ? ` · ${Math.round(stage.width)} × ${Math.round(stage.height)}` : '';
  return [
    { kind: 'active', text: `step: ${steps[step]?.id} · t ${t.toFixed(2)}` },
    { kind: 'stage', text: `scene: ${name} · ${view || 'no view'} · ${state}${size}` },
    ...(marks.length > 0 ? (['focus', 'must'] as const).map((kind) => ({ kind, text: keys(kind) })) : []),
  ];
}

function placeIn({ steps }: Measured, line: number): Place {
  const last = steps.at(-1)?.box;
  return locate(line, { tops: steps.map(({ box }) => box.top), end: last ? last.top + last.height : 0 });
}

/** How high a label is, in pixels. */
const labelHeight = 18;

/** An outline with its box cut at an upper and a lower edge; without its label, or nothing, if too little is left. */
function visible({ kind, box, label }: Outline, upper: number, lower: number): Outline[] {
  const top = Math.max(box.top, upper);
  const height = Math.min(box.top + box.height, lower) - top;
  if (height <= 0) return [];
  return [{ kind, box: { ...box, top, height }, ...(label && height >= labelHeight && { label }) }];
}
