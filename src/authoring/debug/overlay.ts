import { lineShare } from '../../scroll/locate.ts';
import { castOf, measure, type Cast } from './measure.ts';
import { legendOf, outlinesOf, sceneAt, type Box } from './outlines.ts';

/** Labels have a ground of their own: they stand on whatever the page shows. */
const looks = `
  :host { all: initial; color-scheme: light dark; position: fixed; inset: 0; z-index: 2147483647;
    pointer-events: none; overflow: clip; font: 12px/1.4 ui-monospace, Menlo, Consolas, monospace; }
  .step { --tone: light-dark(#57606a, #afb8c1); }
  .active, .line { --tone: light-dark(#0550ae, #80ccff); }
  .stage { --tone: light-dark(#6639ba, #d8b9ff); }
  .focus { --tone: light-dark(#a40e26, #ffaba8); }
  .must { --tone: light-dark(#116329, #6fdd8b); }
  div { position: absolute; box-sizing: border-box; outline: 1px dashed var(--tone); outline-offset: 1px; }
  div.step, div.active { box-sizing: content-box; margin-left: -6px; padding: 0 6px; outline-offset: -1px; }
  div.active, div.focus { outline-style: solid; outline-width: 2px; }
  div.line { outline: 0; border-top: 2px solid var(--tone); }
  span, li { padding: 0 5px; background: var(--tone); color: light-dark(#fff, #000); }
  span { position: absolute; left: 0; top: 0; white-space: nowrap; }
  .line span { left: auto; right: 0; }
  ul { position: absolute; left: 0; bottom: 0; max-width: 100%; margin: 0; padding: 0; list-style: none; }
  li { width: fit-content; overflow-wrap: anywhere; }
`;

/**
 * Draws what decides which view is shown: the steps, the line that they are held against, the graphic, and in it the
 * marks that the view is about. It measures for itself, in frames of its own: nothing is asked of the code that readers
 * run, and that code runs as it does without.
 */
export function showOutlines(page: Document): void {
  const wide = matchMedia('(min-width: 56.25em)');
  const elements = [...page.querySelectorAll<HTMLElement>('story-scene')];
  const casts = new Map<HTMLElement, Cast | undefined>();

  // Beside the body, which is watched.
  const host = page.documentElement.appendChild(page.createElement('story-outlines'));
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  root.adoptedStyleSheets = [sheet];

  function draw(): void {
    const share = lineShare(wide.matches);
    const line = innerHeight * share;
    const scenes = elements.map((element) => measure(element, casts.get(element)));
    const here = sceneAt(scenes, line);
    const width = page.documentElement.clientWidth;
    root.replaceChildren(
      ...scenes.flatMap((scene) => outlinesOf(scene, line, innerHeight)).map(({ kind, box, label }) => framed(kind, box, label)),
      framed('line', { left: 0, top: line, width, height: 0 }, `reading line · ${share * 100} %`),
      listed(here ? legendOf(here, line) : [{ kind: 'step', text: 'no step yet' }]),
    );
    for (const element of elements) if (element.dataset['state'] === 'live') cast(element);
  }

  function cast(element: HTMLElement): void {
    if (casts.has(element)) return;
    casts.set(element, undefined);
    void castOf(element).then((it) => {
      casts.set(element, it);
      soon();
    });
  }

  function framed(kind: string, { left, top, width, height }: Box, text?: string): HTMLElement {
    const frame = page.createElement('div');
    frame.className = kind;
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    if (text !== undefined) frame.appendChild(page.createElement('span')).textContent = text;
    return frame;
  }

  function listed(lines: readonly { kind: string; text: string }[]): HTMLElement {
    const list = page.createElement('ul');
    for (const { kind, text } of lines) {
      const item = list.appendChild(page.createElement('li'));
      item.className = kind;
      item.textContent = text;
    }
    return list;
  }

  let asked: number | undefined;
  function soon(): void {
    asked ??= requestAnimationFrame(() => {
      asked = undefined;
      draw();
    });
  }

  for (const event of ['scroll', 'resize', 'load']) addEventListener(event, soon, { passive: true });
  new ResizeObserver(soon).observe(page.body);
  // Views that change, and marks that move from one to the next.
  new MutationObserver(soon).observe(page.body, { attributes: true, childList: true, subtree: true });
  soon();
}
