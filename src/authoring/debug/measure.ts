import { scenes, type SceneName } from '../../scenes/registry.ts';
import type { SceneContent } from '../../stage/live.ts';
import type { Scene } from '../../stage/scene.ts';
import type { Box, Measured, Named } from './outlines.ts';

/** What a scene draws with. */
export interface Cast {
  readonly scene: Scene;
  readonly content: SceneContent;
}

/** Asks for what a scene draws with: its page has loaded both files already. */
export async function castOf(element: HTMLElement): Promise<Cast> {
  const { scene: name, src = '' } = element.dataset;
  const [{ default: scene }, response] = await Promise.all([scenes[name as SceneName](), fetch(src)]);
  return { scene: scene as Scene, content: (await response.json()) as SceneContent };
}

/** A scene of the page as it stands now; without its cast, none of its marks are known. */
export function measure(element: HTMLElement, cast: Cast | undefined): Measured {
  const { scene: name = '', state = '', view = '' } = element.dataset;
  const svg = element.querySelector('svg[data-stage]');
  const box = svg && boxOf(svg);
  const stage = box && box.width > 0 ? box : undefined;
  const pane = element.querySelector('.pane')?.getBoundingClientRect();
  const steps = [...element.querySelectorAll<HTMLElement>('[data-step]')].map((step) => ({
    id: step.id,
    view: step.dataset['view'] ?? '',
    box: boxOf(step),
  }));
  const first = steps[0]?.box;
  const under = stage && pane && first && pane.left < first.left + first.width;
  return {
    name,
    state,
    view,
    stage,
    ceiling: under ? Math.max(0, pane.bottom) : 0,
    steps,
    marks: svg && stage && cast && state === 'live' ? marksOf(svg, stage, view, cast) : [],
  };
}

function marksOf(svg: Element, { width, height }: Box, view: string, { scene, content }: Cast): Named[] {
  const { documentElement: root } = svg.ownerDocument;
  const direction = root.dir === 'rtl' ? 'rtl' : 'ltr';
  const frame = { width, height, em: parseFloat(getComputedStyle(root).fontSize), direction } as const;
  const drawn = new Map([...svg.querySelectorAll('[data-key]')].map((mark) => [mark.getAttribute('data-key'), mark]));
  const named = (kind: Named['kind'], keys: readonly string[]): Named[] =>
    keys.map((key) => {
      const mark = drawn.get(key);
      return { kind, key, box: mark && boxOf(mark) };
    });
  return [...named('must', scene.must({ view, frame, ...content })), ...named('focus', scene.focus(view))];
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
