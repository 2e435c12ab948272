/**
 * Runs on pages of `astro dev` alone. New words appear as soon as they are saved; what else changes makes the page load
 * again. Either way what the editor was looking at stays where it was. The browser would keep the distance from the top
 * of the page instead, and the text would move away with every change of length above it.
 */
import { contentOf, saved } from './saved.ts';
import { lineShare } from '../scroll/locate.ts';
import { patch } from './patch.ts';
import { distanceTo, placeOf, type Block, type Place } from './place.ts';

/** A step is one block: when a word in it changes, the whole step must stay. So is what stands beside the steps. */
function blocks(): Block[] {
  return [...document.querySelectorAll('main [id], main article > *')]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => ({ id: element.id, top: element.getBoundingClientRect().top }));
}

const key = 'place';
let held: Place | undefined;

function here(): Place | undefined {
  const wide = matchMedia('(min-width: 56.25em)').matches;
  return held ?? placeOf(blocks(), innerHeight * lineShare(wide));
}

function remember(): void {
  const place = here();
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

/** This page as the server sends it, which is not what scripts have made of it, and of which content it is made. */
async function sent() {
  const response = await fetch(location.href);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { page, content: contentOf(response.headers.get('Server-Timing')) };
}

const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
/** Of which content the open page is made. What is asked for later may be made of other content already. */
let shown = navigation?.serverTiming.find(({ name }) => name === 'content')?.description;
let before = sent();

function loadAgain(): void {
  remember();
  location.reload();
}

async function follow(): Promise<void> {
  const [old, next] = await Promise.all([before, (before = sent())]);
  const place = here();
  if (isOf(old) && patch(document, old.page, next.page)) {
    shown = next.content;
    if (place) scrollBy({ top: distanceTo(blocks(), place), behavior: 'instant' });
  } else loadAgain();
}

function isOf({ content }: { readonly content: string | undefined }): boolean {
  return content !== undefined && content === shown;
}

// What was saved while this page was on its way, nobody has told it.
void before.then((page) => shown !== undefined && !isOf(page) && loadAgain());

import.meta.hot?.on(saved, () => void follow());
import.meta.hot?.on('vite:beforeFullReload', remember);
import.meta.hot?.on('vite:error', ({ err }) => {
  // Astro's overlay has a box for a stack even where there is none. It comes after those who listen.
  if (err.stack) return;
  setTimeout(() =>
    document.querySelector('vite-error-overlay')?.shadowRoot?.querySelector('#stack')?.remove(),
  );
});
