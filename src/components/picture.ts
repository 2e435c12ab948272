/** Opens the box with all that can be done with one picture: pass it on, keep it, quote its figures, credit it. */
import { embedCode } from './embed-code.ts';
import { pngOf } from './png.ts';

/** Pixels of a PNG for one of the picture: enough for a phone's screen, and for a column in print. */
const scale = 3;

interface Picture {
  /** The step's own address, without what says how the page is read. */
  readonly link: string;
  readonly title: string;
  readonly svg: string;
  /** Where the site stands, with a slash at its end. */
  readonly root: string;
  readonly scene: string;
  /** `the-count-army`. */
  readonly name: string;
  readonly credit: string;
  readonly tables: readonly { readonly title: string; readonly csv: string }[];
}

function pictureAt(link: HTMLAnchorElement): Picture {
  const step = link.closest<HTMLElement>('[data-step]')!;
  const scene = step.closest<HTMLElement>('story-scene')!;
  const root = new URL('../../', link.href).href;
  // On the page of the whole story a table is a link to its own page, elsewhere it is there itself.
  const tables = [...scene.querySelectorAll<HTMLElement>('p.figures a, table[data-table]')].map((table) => {
    const id = table.dataset['table'] ?? (table as HTMLAnchorElement).pathname.split('/').at(-2);
    return {
      title: (table.querySelector('caption') ?? table).textContent,
      csv: `${root}data/${id}.csv`,
    };
  });
  return {
    link: new URL(`${location.pathname}#${step.id}`, location.href).href,
    title: scene.querySelector('.finding')?.textContent ?? '',
    svg: link.href,
    root,
    scene: scene.dataset['scene'] ?? '',
    name: `${scene.dataset['scene']}-${step.dataset['view']}`,
    credit: scene.dataset['credit'] ?? '',
    tables,
  };
}

/** Where one of the codes stands that put the scene on other pages. */
function field(box: HTMLElement, code: string): HTMLTextAreaElement {
  return box.querySelector<HTMLTextAreaElement>(`[data-code="${code}"]`)!;
}

/** Fills the box with what a picture offers. Its buttons work on the picture they were last filled with. */
function fill(box: HTMLElement, { title, link, svg, root, scene, name, credit, tables }: Picture): void {
  box.querySelector('[data-title]')!.textContent = title;
  const anchor = box.querySelector<HTMLAnchorElement>('[data-link]')!;
  anchor.href = anchor.textContent = link;
  const file = box.querySelector<HTMLAnchorElement>('[data-svg]')!;
  Object.assign(file, { href: svg, download: `${name}.svg` });
  const [first, ...more] = box.querySelectorAll<HTMLElement>('[data-csv]');
  for (const item of more) item.remove();
  const wording = (first!.dataset['csv'] ||= first!.textContent);
  const items = tables.map((table) => {
    const item = first!.cloneNode(true) as HTMLElement;
    Object.assign(item.querySelector('a')!, { href: table.csv, download: '', textContent: wording.replace('{table}', table.title) });
    return item;
  });
  first!.replaceWith(...items);
  const embed = root + box.querySelector<HTMLElement>('[data-embed]')!.dataset['embed']!.replace('{scene}', scene);
  field(box, 'embed-resizing').value = embedCode(embed, title, `${root}embed-host.js`);
  field(box, 'embed-fixed').value = embedCode(embed, title);
  box.querySelector('[data-credit-line]')!.textContent = credit;
  box.querySelector('[data-said]')!.textContent = '';
}

/** Hands a file to the reader, as a link with `download` would. */
function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  Object.assign(anchor, { href: address, download: name });
  anchor.click();
  // Not at once: Safari and Firefox begin to read only later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

let shown: Picture | undefined;

async function answer(box: HTMLElement, button: HTMLElement, { link, title, svg, name, credit }: Picture): Promise<void> {
  const said = box.querySelector<HTMLElement>('[data-said]')!;
  try {
    if (button.matches('[data-share]')) await navigator.share({ title, url: link });
    if (button.matches('[data-png]')) save(await pngOf(svg, scale), `${name}.png`);
    const { copy } = button.dataset;
    if (!copy) return;
    const texts: Readonly<Record<string, string>> = { link, credit };
    await navigator.clipboard.writeText(texts[copy] ?? field(box, copy).value);
    said.textContent = said.dataset['copied'] ?? '';
  } catch (error) {
    // To close the sheet for sharing is no failure.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    said.textContent = said.dataset['failed'] ?? '';
  }
}

/** Makes the box of a page ready; done once, when a reader first opens it. */
function prepare(box: HTMLElement): void {
  // Both are kept from pages that came over plain http, and sharing from most desktops.
  const able = { '[data-share]': 'share' in navigator, '[data-copy]': 'clipboard' in navigator };
  for (const [buttons, can] of Object.entries(able)) {
    for (const button of box.querySelectorAll(buttons)) button.parentElement!.hidden = !can;
  }
  box.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) target.select();
  });
  box.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button && shown) void answer(box, button, shown);
  });
}

/** @param link the link to the picture's file, at its step. */
export function openPicture(box: HTMLElement, link: HTMLAnchorElement): void {
  if (!shown) prepare(box);
  shown = pictureAt(link);
  fill(box, shown);
  box.showPopover({ source: link });
  box.focus();
}
