import { tell } from './events.ts';
import { scrubbed, type Place } from './locate.ts';

/** The sheet that a scene is given, in CSS pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly direction: 'ltr' | 'rtl';
}

/** A scene that has been loaded and can be shown. */
export interface Playable {
  /** Lays the scene out for a sheet; the next call shows something. */
  layout(sheet: Sheet): void;
  /** Shows a view at once. */
  show(view: string): void;
  /** Moves to a view over time. */
  move(view: string): void;
  /** Shows the place t, from 0 to 1, between two views. */
  between(from: string, to: string, t: number): void;
}

/** What a scene is given when it is loaded. */
export interface Backstage {
  readonly svg: SVGSVGElement;
  /** Like `requestAnimationFrame`; what is thrown inside ends this scene and no other. */
  request(frame: (now: number) => void): number;
  cancel(handle: number): void;
  /** Told `false` when something begins to move and `true` when all is still. */
  settled(rest: boolean): void;
}

export type Load = (scene: HTMLElement, backstage: Backstage) => Promise<Playable>;

/** One scene's place on the page, from asleep to live or failed. */
export interface Host {
  readonly element: HTMLElement;
  readonly steps: readonly HTMLElement[];
  /** Whether scrolling drives the change from view to view. */
  readonly scrubs: boolean;
  /** Begins to load the scene; does so once. */
  wake(): void;
  /** Tells the scene where the reader is. */
  look(place: Place): void;
  /** Ends whatever moves, because the reader no longer wants it to. */
  still(): void;
}

export interface HostOptions {
  readonly load: Load;
  /** How long a scene's files may take, in milliseconds, before its stills come back. */
  readonly patience: number;
  /** Whether the reader wants things to move. */
  readonly motion: () => boolean;
  /** Runs a change of the page's height so that what the reader sees stays where it is. */
  readonly keepPlace: (change: () => void) => void;
}

function impatient<Result>(promise: Promise<Result>, milliseconds: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not here after ${milliseconds} ms`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * The error boundary of one scene: whatever fails in it, its stills come back and the story goes on.
 */
export function createHost(element: HTMLElement, { load, patience, motion, keepPlace }: HostOptions): Host {
  const svg = element.querySelector<SVGSVGElement>('svg[data-stage]');
  const steps = [...element.querySelectorAll<HTMLElement>('[data-step]')];
  const views = steps.map((step) => step.dataset['view'] ?? '');
  const scrubs = element.dataset['motion'] === 'scrub';
  const root = element.ownerDocument.documentElement;

  let playable: Playable | undefined;
  let asked = false;
  let place: Place = { step: 0, t: 0 };
  let shown: string | undefined;
  let sheet: Sheet | undefined;

  function fail(error: unknown): void {
    playable = undefined;
    if (element.dataset['state'] === 'failed') return;
    observer.disconnect();
    keepPlace(() => {
      element.dataset['state'] = 'failed';
      element.dataset['settled'] = 'true';
    });
    const message = error instanceof Error ? error.message : String(error);
    tell('story:error', { scene: element.dataset['scene'] ?? '', message }, element);
  }

  function guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      fail(error);
    }
  }

  function play(scene: Playable, still: boolean): void {
    const view = views[place.step] ?? '';
    element.dataset['view'] = view;
    if (scrubs && motion()) scene.between(views[place.step - 1] ?? view, view, scrubbed(place));
    else if (still || !motion()) scene.show(view);
    else if (view !== shown) scene.move(view);
    shown = view;
  }

  function stage(): void {
    if (!playable || !sheet) return;
    try {
      playable.layout(sheet);
      play(playable, true);
      element.dataset['state'] = 'live'; // the poster goes in the frame in which the scene comes
    } catch (error) {
      // Not now, while the browser tells sizes: stills that come back change the page's height, which it could not
      // tell in this frame, and all browsers report that to the page as an error ("ResizeObserver loop …").
      requestAnimationFrame(() => fail(error));
    }
  }

  // The stage has no size while the page is too low or its text too large to pin anything: then there is
  // nothing to draw. The observer reports sizes after layout, so that nobody has to ask for them.
  const observer = new ResizeObserver((entries) => {
    const box = entries.at(-1)?.contentRect;
    if (!box || box.width === 0 || box.height === 0) {
      sheet = undefined;
      return;
    }
    const em = parseFloat(getComputedStyle(root).fontSize);
    if (sheet?.width === box.width && sheet.height === box.height && sheet.em === em) return;
    sheet = { width: box.width, height: box.height, em, direction: root.dir === 'rtl' ? 'rtl' : 'ltr' };
    stage();
  });

  async function start(stageSvg: SVGSVGElement): Promise<void> {
    const backstage: Backstage = {
      svg: stageSvg,
      request: (frame) => requestAnimationFrame((now) => guard(() => frame(now))),
      cancel: (handle) => cancelAnimationFrame(handle),
      settled: (rest) => {
        element.dataset['settled'] = String(rest);
      },
    };
    playable = await impatient(load(element, backstage), patience);
    observer.observe(stageSvg);
    stage();
  }

  return {
    element,
    steps,
    scrubs,
    wake() {
      if (asked || !svg) return;
      asked = true;
      start(svg).catch(fail);
    },
    look(next) {
      const changed = next.step !== place.step;
      place = next;
      if (!playable || !sheet || (!changed && !scrubs)) return;
      const scene = playable;
      guard(() => play(scene, false));
    },
    still() {
      if (!playable || !sheet) return;
      const scene = playable;
      guard(() => play(scene, true));
    },
  };
}
