import { lineShare } from '../../scroll/locate.ts';
import { castOf, measure } from './measure.ts';
import { outlinesOf, type Box, type Outline } from './outlines.ts';

/** Each label has its own ground: it stands on either theme, and on whatever the page shows. */
const looks = `
  :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; overflow: clip;
    font: 12px/1.35 ui-monospace, Menlo, Consolas, monospace; }
  div { position: absolute; box-sizing: border-box; outline: 1px dashed var(--tone); outline-offset: -1px; }
  span { position: absolute; left: 0; top: 0; padding: 0 4px; background: var(--tone); color: #fff; white-space: nowrap; }
  .step { --tone: #57606a; }
  .active { --tone: #0550ae; outline: 2px solid var(--tone); outline-offset: -2px; }
  .stage { --tone: #6639ba; }
  .stage span { left: auto; right: 0; top: auto; bottom: 0; }
  .focus { --tone: #a40e26; outline: 2px solid var(--tone); outline-offset: 1px; }
  .must { --tone: #116329; outline-offset: 1px; }
  .focus span, .must span { top: auto; bottom: 100%; margin-bottom: 2px; opacity: 0.9; }
  .must span { display: none; }
  .line { --tone: #0550ae; left: 0; right: 0; height: 0; outline: 0; border-top: 2px solid var(--tone); }
  .line span { left: auto; right: 0; }
`;

/**
 * Draws what decides which view is shown: the steps, the line that they are held against, the graphic, and in it the
 * marks that the view is about. It measures for itself, in a frame of its own after the reader's: what the page does
 * is not asked for, so it goes on as it would without.
 */
export function showOutlines(page: Document): void {
  const wide = matchMedia('(min-width: 56.25em)');
  const elements = [...page.querySelectorAll<HTMLElement>('story-scene')];
  const casts = new Map<HTMLElement, Awaited<ReturnType<typeof castOf>>>();
  const asked = new Set<HTMLElement>();

  // Beside the body, whose size and changes are watched.
  const host = page.documentElement.appendChild(page.createElement('story-outlines'));
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  root.adoptedStyleSheets = [sheet];

  function draw(): void {
    const moving = page.documentElement.classList.contains('scripted');
    const line = innerHeight * lineShare(wide.matches);
    const measured = elements.map((element) => measure(element, casts.get(element)));
    const outlines = measured.flatMap((scene) => outlinesOf(scene, line, { height: innerHeight }));
    root.replaceChildren(...outlines.map(boxed), ...(moving ? [readingLine(line)] : []));
    for (const element of elements) if (element.dataset['state'] === 'live') cast(element);
  }

  function cast(element: HTMLElement): void {
    if (asked.has(element)) return;
    asked.add(element);
    void castOf(element).then((it) => {
      casts.set(element, it);
      soon();
    });
  }

  function boxed({ kind, box, label }: Outline): HTMLElement {
    return labelled(kind, label, box);
  }

  function readingLine(line: number): HTMLElement {
    const label = `reading line · ${lineShare(wide.matches) * 100} %`;
    return labelled('line', label, { left: 0, top: line, width: innerWidth, height: 0 });
  }

  function labelled(kind: string, text: string, { left, top, width, height }: Box): HTMLElement {
    const element = page.createElement('div');
    element.className = kind;
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    const label = element.appendChild(page.createElement('span'));
    label.textContent = text;
    return element;
  }

  let frame: number | undefined;
  function soon(): void {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      draw();
    });
  }

  for (const event of ['scroll', 'resize', 'load']) addEventListener(event, soon, { passive: true });
  new ResizeObserver(soon).observe(page.body);
  // Views that change, and marks that move from one to the next.
  new MutationObserver(soon).observe(page.body, { attributes: true, childList: true, subtree: true });
  soon();
}
