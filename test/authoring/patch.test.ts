import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { patch } from '../../src/authoring/patch.ts';

/** A page as it is sent, with what a test is about filled in. */
function page({ title = 'Moura', words = 'They came.', view = 'army', prose = '<p>Before.</p>' } = {}): Document {
  const step = `<section data-step="a" data-view="${view}"><div class="words">${words}</div></section>`;
  return parseHTML(
    `<!doctype html><html><head><title>${title}</title></head><body><article class="chapter">${prose}` +
      `<story-scene data-state="stacked"><svg data-stage=""></svg>${step}</story-scene></article></body></html>`,
  ).document as unknown as Document;
}

/** The page as scripts have made it: its scene is live. */
function opened(): Document {
  const open = page();
  open.querySelector('story-scene')!.setAttribute('data-state', 'live');
  open.querySelector('svg')!.innerHTML = '<circle></circle>';
  return open;
}

describe('patch', () => {
  it('shows new words and leaves a live scene as it is', () => {
    const open = opened();
    const after = page({ title: 'Gnus', words: '<p>Zebras came.</p><p>Two.</p>', prose: '<p>Then.</p>' });
    expect(patch(open, page(), after)).toBe(true);
    expect(open.querySelector('.words')!.innerHTML).toBe('<p>Zebras came.</p><p>Two.</p>');
    expect(open.querySelector('article > p')!.textContent).toBe('Then.');
    expect(open.title).toBe('Gnus');
    expect(open.querySelector('story-scene')!.getAttribute('data-state')).toBe('live');
    expect(open.querySelectorAll('circle').length).toBe(1);
  });

  it.each([
    ['another view', { view: 'hrw' }],
    ['one paragraph more beside the scene', { prose: '<p>Before.</p><p>More.</p>' }],
  ])('leaves the page as it is where more than words is new: %s', (_, change) => {
    const open = opened();
    const whole = open.body.innerHTML;
    expect(patch(open, page(), page({ words: 'Zebras came.', ...change }))).toBe(false);
    expect(open.body.innerHTML).toBe(whole);
  });

  it('does not trust a page that shows other words than were sent', () => {
    expect(patch(opened(), page({ words: 'Older.' }), page({ words: 'Newer.' }))).toBe(false);
  });
});
