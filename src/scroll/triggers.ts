import scrollama from 'scrollama';

/** Tells, again and again, that the reader may have reached another step. */
export interface Triggers {
  /** To be called whenever the viewport changed. */
  resize(line: number, viewport: Viewport): void;
}

/** CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/**
 * Whether the viewport changed so much that the trigger line must be laid anew.
 *
 * The address bar of a phone comes and goes while the reader scrolls, and changes the height by about
 * a tenth: laying the line anew each time would tear down every observer in the middle of a swipe.
 * A rotation or a split screen changes the width, or the height by more.
 */
export function changedMuch(before: Viewport, after: Viewport): boolean {
  return before.width !== after.width || Math.abs(after.height - before.height) > before.height * 0.15;
}

/**
 * Our one door to scrollama 3.2.0. Five of its habits shape it:
 * a set-up adds a scroll listener that is never removed, so there is one set-up a page; its direction is
 * one global for all scrollers, so we ask for none; progress dies when a step changes its height, so we
 * ask for none of that either; it keeps the viewport's height of its set-up until told to resize; and a
 * jump over many steps, or past the last, tells of few or none, so its events only say *look again*.
 *
 * @param line the reading line's share of the viewport's height.
 * @param look called, as often as scrollama likes, when a step may have become active.
 */
export function watch(
  steps: readonly HTMLElement[],
  line: number,
  viewport: Viewport,
  look: () => void,
): Triggers {
  // The published types know neither `offset()` nor a line that is not a tenth.
  const scroller = scrollama() as unknown as {
    setup(options: { step: readonly HTMLElement[]; offset: number }): typeof scroller;
    onStepEnter(callback: () => void): typeof scroller;
    onStepExit(callback: () => void): typeof scroller;
    offset(share: number): void;
  };
  scroller.setup({ step: steps, offset: line }).onStepEnter(look).onStepExit(look);

  let known = { line, viewport };
  return {
    resize(newLine, newViewport) {
      if (newLine === known.line && !changedMuch(known.viewport, newViewport)) return;
      known = { line: newLine, viewport: newViewport };
      scroller.offset(newLine); // sets the line and builds the observers anew
    },
  };
}
