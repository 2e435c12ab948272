import { tell, type Events } from '../scroll/events.ts';
import { lineShare } from '../scroll/locate.ts';

/** What is told of a step. */
function about(step: HTMLElement): Events['story:step'] {
  const scene = step.closest<HTMLElement>('story-scene')!;
  const steps = [...scene.querySelectorAll('[data-step]')];
  return {
    chapter: step.closest('article')!.id,
    scene: scene.dataset['scene'] ?? '',
    step: step.dataset['step'] ?? '',
    view: step.dataset['view'] ?? '',
    number: steps.indexOf(step) + 1,
    of: steps.length,
  };
}

/**
 * Tells of a page that was opened, of its steps as they are reached, and of its chapters as they end; docs/events.md
 * says what may be relied on. Nothing is measured: observers are told what the browser knows anyway.
 *
 * @param moving whether the graphics move. Then the director says where the reader is; else this finds out.
 * @returns to be told the step that the reader is at.
 */
export function tellReading(page: Document, moving: boolean): (step: HTMLElement | undefined) => void {
  // Who counts readers is often the last to come to a page. By then all that was told would be missed.
  const listened = new Promise<void>((resolve) => {
    if (page.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve());
  });
  const later: typeof tell = (...told) => void listened.then(() => tell(...told));

  const chapters = [...page.querySelectorAll('article.chapter')];
  const [only] = chapters.length === 1 ? chapters : [];
  later('story:view', {
    kind: only ? 'chapter' : 'story',
    language: page.documentElement.lang,
    reading: moving ? 'moving' : 'text',
    ...(only && { chapter: only.id }),
  });

  let last: HTMLElement | undefined;
  function read(step: HTMLElement | undefined): void {
    if (!step || step === last) return;
    last = step;
    later('story:step', about(step), step);
  }

  // A browser too old to know what is in view shows the page at rest, and tells no more than that it was opened.
  if (!('IntersectionObserver' in window)) return read;

  // Where a reader comes to an end, it comes up from below; a jump to the next chapter leaves it above.
  const ends = new IntersectionObserver(
    (entries, observer) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        later('story:chapter-end', { chapter: target.closest('article')!.id }, target);
      }
    },
    { rootMargin: '-50% 0px 0px' },
  );
  for (const end of page.querySelectorAll('.chapter > .end')) ends.observe(end);

  if (!moving) watchSteps(page, read);
  return read;
}

/** At rest nothing directs: a step is reached when it crosses the line at which it would be if the page moved. */
function watchSteps(page: Document, read: (step: HTMLElement) => void): void {
  const line = 100 * lineShare(matchMedia('(min-width: 56.25em)').matches);
  const steps = new IntersectionObserver(
    (entries) => {
      const here = entries.findLast(({ isIntersecting }) => isIntersecting);
      if (here) read(here.target as HTMLElement);
    },
    { rootMargin: `-${line}% 0px -${99.5 - line}%` },
  );
  for (const step of page.querySelectorAll('[data-step]')) steps.observe(step);
}
