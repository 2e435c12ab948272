import { writeAddress } from './address.ts';
import { createHost, type Host, type Load } from './host.ts';
import { lineShare, locate, type Steps } from './locate.ts';
import { watch } from './triggers.ts';

export interface DirectorOptions {
  readonly load: Load;
  /** How long a scene's files may take, in milliseconds. */
  readonly patience: number;
  /** Told the step that the reader is at, or nothing before the first one, whenever that changes. */
  readonly arrived: (step: HTMLElement | undefined) => void;
}

/** How long the page must be still before its address follows, in milliseconds. */
const rest = 400;

/** A scene wakes when it is this far from the viewport. */
const wakeDistance = '150%';

/**
 * Directs all scenes of a page: finds out where the reader is and tells each scene.
 *
 * Places are measured when the page's geometry changes and never while scrolling: asking for a
 * rectangle after anything was written forces a whole layout.
 */
export function direct(page: Document, { load, patience, arrived }: DirectorOptions): void {
  const wide = matchMedia('(min-width: 56.25em)');
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  let active: HTMLElement | undefined;

  /**
   * WebKit has no scroll anchoring: when stills come back, the text would jump away from the reader.
   * This holds the step being read where it is.
   */
  function keepPlace(change: () => void): void {
    const before = active?.getBoundingClientRect().top ?? 0;
    change();
    const after = active?.getBoundingClientRect().top ?? 0;
    if (after !== before) scrollBy({ top: after - before, behavior: 'instant' });
  }

  const hosts = [...page.querySelectorAll<HTMLElement>('story-scene')].map((element) =>
    createHost(element, { load, patience, motion: () => !reduced.matches, keepPlace }),
  );
  const steps = hosts.flatMap((host) => host.steps);
  if (steps.length === 0) return;
  const ids = new Set(steps.map(({ id }) => id));

  let viewport = { width: innerWidth, height: innerHeight };
  let places: { host: Host; steps: Steps }[] = [];

  function measure(): void {
    viewport = { width: innerWidth, height: innerHeight };
    places = hosts.map((host) => {
      const boxes = host.steps.map((step) => step.getBoundingClientRect());
      const tops = boxes.map((box) => box.top + scrollY);
      return { host, steps: { tops, end: (boxes.at(-1)?.bottom ?? 0) + scrollY } };
    });
  }

  function look(): void {
    const line = scrollY + viewport.height * lineShare(wide.matches);
    let here: HTMLElement | undefined;
    for (const { host, steps: where } of places) {
      const place = locate(line, where);
      host.look(place);
      if ((where.tops[0] ?? 0) <= line) here = host.steps[place.step];
    }
    if (here === active) return;
    active = here;
    arrived(here);
  }

  measure();
  const triggers = watch(steps, lineShare(wide.matches), viewport, look);
  look();

  function refresh(): void {
    measure();
    triggers.resize(lineShare(wide.matches), viewport);
    look();
  }

  // Fonts, pictures and returning stills change the page's height, and with it where steps stand.
  new ResizeObserver(refresh).observe(page.body);
  for (const event of ['resize', 'load', 'pageshow']) addEventListener(event, refresh);
  for (const event of ['hashchange', 'scrollend']) addEventListener(event, look);
  reduced.addEventListener('change', () => {
    for (const host of hosts) host.still();
  });

  wakeWhenNear(hosts);
  whenScrolled({
    each: hosts.some(({ scrubs }) => scrubs) ? look : undefined,
    atRest() {
      look(); // a jump past the last step fires no trigger, and WebKit has no `scrollend`
      writeAddress(active?.id, ids);
    },
  });
}

function wakeWhenNear(hosts: readonly Host[]): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        hosts.find(({ element }) => element === target)?.wake();
      }
    },
    { rootMargin: `${wakeDistance} 0px` },
  );
  for (const { element } of hosts) observer.observe(element);
}

/** One passive listener: it calls `each` once a frame, if at all, and `atRest` when scrolling has ended. */
function whenScrolled({ each, atRest }: { each: (() => void) | undefined; atRest: () => void }): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(atRest, rest);
    if (each) {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        each();
      });
    }
  };
  addEventListener('scroll', listen, { passive: true });
}
