import type { Page, WaitLimits } from './driver.ts';
import { lineShare, scrollToStep } from './scrolling.ts';

/** How a scene stands: the attributes of its `story-scene`. */
export interface SceneState {
  state: string | undefined;
  view: string | undefined;
  settled: boolean;
}

/** Opens a story page and waits until its fonts, and with them its step positions, have come to rest. */
export async function openStory(page: Page, url: string): Promise<Story> {
  await page.goto(url);
  await page.waitFor('the fonts are loaded', () => document.fonts.status === 'loaded', []);
  return new Story(page);
}

/** Waits until the main script of a page has done what it does at the start. */
export async function ready(page: Page): Promise<void> {
  await page.waitFor('the page is ready', () => document.documentElement.dataset['story'] === 'ready', []);
}

/** A story as its reader meets it. Steps go by element id (`moura-army`), scenes by name (`the-count`). */
export class Story {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** All steps in reading order. */
  steps(): Promise<string[]> {
    return this.page.evaluate(() => [...document.querySelectorAll('[data-step]')].map((step) => step.id));
  }

  /** All scenes in reading order. */
  scenes(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('story-scene[data-scene]')].map((scene) => scene.dataset['scene']!),
    );
  }

  /**
   * Scrolls to where a link to the step would land, a wheel's notch in each frame, so that every step in between
   * is passed; with `jump` at once. Then waits three frames, in which the page hears of it.
   */
  scrollTo(step: string, { jump = false } = {}): Promise<void> {
    return this.page.evaluate(scrollToStep, step, jump);
  }

  /**
   * The step that is active by the contract: the last whose top is above the line (75 % of the height on phones,
   * 60 % on desktops), else the first. Worked out from the page's geometry, not asked of the page's own code.
   */
  activeStep(): Promise<string | undefined> {
    return this.page.evaluate((share) => {
      const line = innerHeight * (innerWidth < 900 ? share.phone : share.desktop);
      const steps = [...document.querySelectorAll('[data-step]')];
      return (steps.findLast((step) => step.getBoundingClientRect().top < line) ?? steps[0])?.id;
    }, lineShare);
  }

  /** How a scene stands at this moment. */
  scene(name: string): Promise<SceneState> {
    return this.page.evaluate((scene) => {
      const data = document.querySelector<HTMLElement>(`story-scene[data-scene="${scene}"]`)?.dataset;
      return { state: data?.['state'], view: data?.['view'], settled: data?.['settled'] === 'true' };
    }, name);
  }

  /**
   * Waits until a scene is live and at rest, for three frames in a row: one to hear of a scroll, one to act on it.
   * Name the view when you know it: then nothing that is slow to react can pass for settled.
   * @throws Error that tells how the scene stood, and what went wrong on the page.
   */
  async settled(name: string, { view, timeout }: { view?: string; timeout?: number } = {}): Promise<void> {
    const atRest = (scene: string, wanted: string | null) => {
      const data = document.querySelector<HTMLElement>(`story-scene[data-scene="${scene}"]`)?.dataset;
      if (data?.['state'] === 'failed') throw new Error('its state is "failed"');
      return data?.['state'] === 'live' && data['settled'] === 'true' && [null, data['view']].includes(wanted);
    };
    const limits: WaitLimits = { frames: 3, ...(timeout === undefined ? {} : { timeout }) };
    try {
      await this.page.waitFor(`${name} is live and settled`, atRest, [name, view ?? null], limits);
    } catch (error) {
      throw new Error(await this.complaint(name, view, error as Error), { cause: error });
    }
  }

  /**
   * What a settled scene shows: its view, and its marks as lines of text. Equal pictures give equal text, in
   * whatever order their attributes were written.
   */
  sceneDom(name: string): Promise<{ view: string | undefined; marks: string[] }> {
    return this.page.evaluate((scene) => {
      const element = document.querySelector<HTMLElement>(`story-scene[data-scene="${scene}"]`);
      const stage = element?.querySelector('svg[data-stage]');
      if (!element || !stage) throw new Error(`No scene "${scene}" with an svg[data-stage] on this page`);
      const marks = [...stage.querySelectorAll('*')].map((mark) => {
        const attributes = [...mark.attributes].map((attribute) => `${attribute.name}="${attribute.value}"`).sort();
        const parent = mark.parentElement?.getAttribute('data-key') ?? '';
        return [parent, mark.localName, ...attributes, mark.children.length > 0 ? '' : mark.textContent].join(' ');
      });
      return { view: element.dataset['view'], marks };
    }, name);
  }

  /** The keys of a scene's marks, in drawing order. */
  marks(name: string): Promise<string[]> {
    return this.page.evaluate((scene) => {
      const marks = document.querySelectorAll(`story-scene[data-scene="${scene}"] svg[data-stage] [data-key]`);
      return [...marks].map((mark) => mark.getAttribute('data-key')!);
    }, name);
  }

  /** Everything that went wrong since the page was opened, as lines to read; empty on a healthy page. */
  errors(): string[] {
    const { errors, exceptions, violations, failures } = this.page.log;
    return [
      ...exceptions.map((text) => `exception: ${text}`),
      ...errors.map((text) => `console: ${text}`),
      ...violations.map(({ directive, blocked, source }) => `policy: ${directive} forbids ${blocked} (${source})`),
      // What a page had asked for when it was left is no fault of it.
      ...failures.filter(({ reason }) => !/ABORTED/.test(reason)).map(({ url, reason }) => `request: ${url} ${reason}`),
    ];
  }

  private async complaint(name: string, view: string | undefined, cause: Error): Promise<string> {
    const known = await this.scenes();
    const lines = known.includes(name)
      ? [`scene: ${JSON.stringify(await this.scene(name))}`, `active step: ${await this.activeStep()}`]
      : [`this page has no such scene, only: ${known.join(', ') || 'none'}`];
    const wanted = view ? ` on view "${view}"` : '';
    return [`"${name}" did not settle${wanted}: ${cause.message}`, ...lines, ...this.errors()].join('\n  ');
  }
}
