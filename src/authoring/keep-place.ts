/**
 * Runs on pages of `astro dev` alone. When one loads again because something was saved, what the editor was looking
 * at stays where it was. The browser would keep the distance from the top of the page instead, and the text would
 * move away with every change of length above it.
 */
import { lineShare } from '../scroll/locate.ts';
import { distanceTo, placeOf, type Block, type Place } from './place.ts';

/** A step is one block: when a word in it changes, the whole step must stay. So is what stands beside the steps. */
function blocks(): Block[] {
  return [...document.querySelectorAll('main [id], main article > *')]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => ({ id: element.id, top: element.getBoundingClientRect().top }));
}

const key = 'place';
let held: Place | undefined;

function remember(): void {
  const wide = matchMedia('(min-width: 56.25em)').matches;
  const place = held ?? placeOf(blocks(), innerHeight * lineShare(wide));
  if (!place) return;
  sessionStorage.setItem(key, JSON.stringify(place));
  history.scrollRestoration = 'manual';
}

/** Holds a place until the page is complete: fonts come late, and browsers jump to the step in the address. */
async function hold(place: Place): Promise<void> {
  held = place;
  const settle = (): void => scrollBy({ top: distanceTo(blocks(), place), behavior: 'instant' });
  const resized = new ResizeObserver(settle);
  resized.observe(document.body);
  addEventListener('scroll', settle);
  settle();
  if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
  await document.fonts.ready;
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  resized.disconnect();
  removeEventListener('scroll', settle);
  history.scrollRestoration = 'auto';
  held = undefined;
}

const kept = sessionStorage.getItem(key);
sessionStorage.removeItem(key);
if (kept !== null) void hold(JSON.parse(kept) as Place);

import.meta.hot?.on('vite:beforeFullReload', remember);
import.meta.hot?.on('vite:error', ({ err }) => {
  // Astro's overlay has a box for a stack even where there is none. It comes after those who listen.
  if (err.stack) return;
  setTimeout(() =>
    document.querySelector('vite-error-overlay')?.shadowRoot?.querySelector('#stack')?.remove(),
  );
});
