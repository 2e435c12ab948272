import { scenes, type SceneName } from '../../scenes/registry.ts';
import type { SceneContent } from '../../stage/live.ts';
import type { Scene } from '../../stage/scene.ts';
import type { Box, Measured } from './outlines.ts';

interface Cast {
  readonly scene: Scene;
  readonly content: SceneContent;
}

/** A scene of the page as it stands now. */
export function measure(element: HTMLElement, cast: Cast | undefined): Measured {
  const { scene: name = '', state = '', view = '' } = element.dataset;
  const svg = element.querySelector('svg[data-stage]');
  const stage = svg && boxOf(svg);
  const shown = stage && stage.width > 0 ? stage : undefined;
  const pane = element.querySelector('.pane')?.getBoundingClientRect();
  const steps = [...element.querySelectorAll<HTMLElement>('[data-step]')].map((step) => ({
    id: step.id,
    view: step.dataset['view'] ?? '',
    box: boxOf(step),
  }));
  const above = shown && pane && steps[0] && pane.left < steps[0].box.left + steps[0].box.width;
  return {
    name,
    state,
    view,
    stage: shown,
    ceiling: above ? Math.max(0, pane.bottom) : 0,
    steps,
    marks: svg && shown && cast && state === 'live' && view ? marksOf(svg, shown, view, cast) : [],
  };
}

/** Asks for what a scene draws with: its page has loaded both files already. */
export async function castOf(element: HTMLElement): Promise<Cast> {
  const { scene: name, src = '' } = element.dataset;
  const [{ default: scene }, response] = await Promise.all([scenes[name as SceneName](), fetch(src)]);
  return { scene: scene as Scene, content: (await response.json()) as SceneContent };
}

/** The boxes of the marks that a view is about, and of those without which its title would not be borne out. */
function marksOf(svg: Element, { width, height }: Box, view: string, { scene, content }: Cast): Measured['marks'] {
  const { documentElement: root } = svg.ownerDocument;
  const direction = root.dir === 'rtl' ? 'rtl' : 'ltr';
  const frame = { width, height, em: parseFloat(getComputedStyle(root).fontSize), direction } as const;
  const marks = new Map([...svg.querySelectorAll('[data-key]')].map((mark) => [mark.getAttribute('data-key'), mark]));
  const boxes = (kind: 'focus' | 'must', keys: readonly string[]) =>
    keys.flatMap((key) => {
      const mark = marks.get(key);
      return mark ? [{ key, kind, box: boxOf(mark) }] : [];
    });
  return [...boxes('must', scene.must({ view, frame, ...content })), ...boxes('focus', scene.focus(view))];
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
