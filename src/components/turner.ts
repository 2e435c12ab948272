import { lineShare } from '../scroll/locate.ts';

/**
 * Gives each scene buttons for the step before and the step after: for readers who cannot or would rather not scroll.
 * They go where scrolling goes, at once, and keep the focus, so that pressing Enter again goes on.
 *
 * @returns to be told the step that the reader is at, as the director tells it: at the ends of its scene a button rests.
 */
export function offerTurning(page: Document): (step: HTMLElement | undefined) => void {
  const template = page.querySelector<HTMLTemplateElement>('#turner');
  const status = page.getElementById('turned');
  if (!template || !status) return () => undefined;
  const wide = matchMedia('(min-width: 56.25em)');

  for (const scene of page.querySelectorAll('story-scene')) {
    const buttons = template.content.cloneNode(true) as DocumentFragment;
    const steps = [...scene.querySelectorAll<HTMLElement>('[data-step]')];
    buttons.firstElementChild?.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-turn]');
      const line = innerHeight * lineShare(wide.matches);
      const at = steps.findLastIndex((step) => step.getBoundingClientRect().top <= line);
      const next = steps[at + Number(button?.dataset['turn'])];
      if (!button || !next) return;
      next.scrollIntoView({ behavior: 'instant' });
      // What a reader asked for is said, once; what passes while scrolling is not.
      const place = template.dataset['place']!.replace('{n}', String(steps.indexOf(next) + 1));
      const parts = [place.replace('{total}', String(steps.length)), said(next, 'time'), said(next, '.alternative')];
      status.textContent = parts.join(' ');
    });
    scene.querySelector('.pane')?.append(buttons);
    rest(steps[0]);
  }
  return rest;
}

function said(step: HTMLElement, part: string): string {
  return `${step.querySelector(part)?.textContent ?? ''}.`.replace(/\.\.$/, '.');
}

/** Not `disabled`, which would take the focus from a reader who has just come to the end. */
function rest(step: HTMLElement | undefined): void {
  const scene = step?.closest('story-scene');
  if (!step || !scene) return;
  const steps = [...scene.querySelectorAll('[data-step]')];
  const ends = { '-1': steps.at(0), '1': steps.at(-1) };
  for (const [turn, end] of Object.entries(ends)) {
    scene.querySelector(`[data-turn="${turn}"]`)?.setAttribute('aria-disabled', String(step === end));
  }
}
