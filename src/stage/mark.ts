/**
 * What may be drawn: seven kinds of plain data.
 *
 * A mark holds no function, no DOM node, no colour: the painter and the still printer can
 * therefore draw the same list, a tween can walk between two lists, and a test can compare them.
 *
 * Geometry is in CSS pixels of the frame. A `key` is stable for the life of the thing it names, and
 * never changes its role, text or path structure: what changes those is a new thing with a new key.
 */

/** Which cell of which table a mark shows, so that a test can hold the picture against it. */
export interface Cell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

interface Common<Geometry> {
  /** Stable and unique in the scene. Segments are joined by "/": `army/units`. */
  readonly key: string;
  /** What the mark means; `tokens.ts` knows how each role is painted. */
  readonly role: string;
  /** 0 to 1; 1 when absent. */
  readonly opacity?: number;
  /** Where the mark comes from when it appears. Without it, it fades in where it stands. */
  readonly enter?: Partial<Geometry> | undefined;
  /** Where the mark goes when it leaves. Without it, it fades out where it stands. */
  readonly exit?: Partial<Geometry> | undefined;
  readonly cell?: Cell;
}

interface PathGeometry {
  /** SVG path data. Two drawings of one key must hold the same commands in the same order. */
  readonly d: string;
}

interface PointsGeometry {
  /** Radius of every dot. */
  readonly r: number;
  /**
   * The dots, drawn as one path because hundreds of moving circles drop frames on a weak phone.
   * Each has an identity of its own, so that a dot can be followed through a tween.
   */
  readonly points: readonly Point[];
}

export interface Point {
  readonly id: number | string;
  readonly x: number;
  readonly y: number;
}

interface CircleGeometry {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

interface RectGeometry {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface LineGeometry {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface TextGeometry {
  /** The anchor point; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  /** Font size in CSS pixels. */
  readonly size: number;
}

interface GroupGeometry {
  readonly x: number;
  readonly y: number;
  /** Scale; strokes inside keep their width. */
  readonly k: number;
}

export type Face = 'sans' | 'sans-bold';
export type Anchor = 'start' | 'middle' | 'end';

export type PathMark = Common<PathGeometry> & PathGeometry & { readonly kind: 'path' };
export type PointsMark = Common<PointsGeometry> & PointsGeometry & { readonly kind: 'points' };
export type CircleMark = Common<CircleGeometry> & CircleGeometry & { readonly kind: 'circle' };
export type RectMark = Common<RectGeometry> & RectGeometry & { readonly kind: 'rect' };
export type LineMark = Common<LineGeometry> & LineGeometry & { readonly kind: 'line' };
export type TextMark = Common<TextGeometry> &
  TextGeometry & {
    readonly kind: 'text';
    readonly text: string;
    readonly face: Face;
    readonly anchor: Anchor;
  };
export type GroupMark = Common<GroupGeometry> &
  GroupGeometry & { readonly kind: 'group'; readonly children: readonly Mark[] };

export type Mark = PathMark | PointsMark | CircleMark | RectMark | LineMark | TextMark | GroupMark;
