import type { Frame } from './frame.ts';
import type { Mark } from './mark.ts';

/** Every word a scene may draw, resolved for one language when the site is built. */
export type Labels = Readonly<Record<string, string>>;

export interface Drawing<Data, View extends string> {
  readonly view: View;
  readonly data: Data;
  readonly labels: Labels;
  readonly frame: Frame;
}

/**
 * A scene is a pure function from a view to marks, and a few promises about them.
 * It never learns where the reader came from, nor that there is a page.
 */
export interface Scene<Data = unknown, View extends string = string> {
  /** The names of its views, in the order in which the story shows them. */
  readonly views: readonly View[];
  /** The marks of one view, back to front. Same input, same marks. */
  draw(drawing: Drawing<Data, View>): Mark[];
  /** Keys of the marks that the view is about. */
  focus(view: View): readonly string[];
  /** Keys of the labels without which the scene's title would not be borne out. */
  must(drawing: Drawing<Data, View>): readonly string[];
}
