/** What a story page does in a browser. Without it the page is complete; with it the graphics follow the reader. */
import { scenes, type SceneName } from '../scenes/registry.ts';
import { direct } from '../scroll/director.ts';
import type { Backstage, Playable } from '../scroll/host.ts';
import { createLive, type SceneContent } from '../stage/live.ts';
import { createPainter } from '../stage/painter.ts';
import type { Scene } from '../stage/scene.ts';
import { byClass } from '../stage/svg.ts';
import { showNotes } from './notes.ts';
import { tellReading } from './telling.ts';
import { offerTurning } from './turner.ts';
import { keepView } from './views.ts';

/** How long a scene's files may take before its stills come back, in milliseconds. */
const patience = 8000;

async function load(element: HTMLElement, backstage: Backstage): Promise<Playable> {
  const { scene: name, src = '' } = element.dataset;
  const [{ default: scene }, content] = await Promise.all([
    scenes[name as SceneName](),
    fetch(src).then((response) => {
      if (!response.ok) throw new Error(`${response.status} for ${src}`);
      return response.json() as Promise<SceneContent>;
    }),
  ]);
  const painter = createPainter(backstage.svg, byClass);
  return createLive(scene as Scene, content, painter, backstage, backstage.settled);
}

const now = document.querySelector('[data-now]');
const stamp = document.querySelector('[data-when-now]');

const root = document.documentElement;

function arrived(step: HTMLElement | undefined): void {
  root.toggleAttribute('data-in-time', step !== undefined);
  if (!step) return;
  now?.setAttribute('cx', `${step.dataset['at'] ?? 0}%`);
  if (stamp) stamp.textContent = step.querySelector('time')?.dataset['brief'] ?? '';
}

/** The box is for few readers, and comes when it is first asked for; without it the link leads to the picture's file. */
function offerPictures(page: Document): void {
  const box = page.getElementById('picture');
  if (!box?.showPopover) return;
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.this-picture');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./picture.ts').then(
      ({ openPicture }) => openPicture(box, link),
      () => location.assign(link.href),
    );
  });
}

root.setAttribute('data-story', 'ready');
const moving = root.classList.contains('scripted');
const read = tellReading(document, moving);
if (moving) {
  const turned = offerTurning(document);
  direct(document, {
    load,
    patience,
    arrived(step) {
      turned(step);
      arrived(step);
      read(step);
    },
  });
}
showNotes(document);
offerPictures(document);
keepView(document);
