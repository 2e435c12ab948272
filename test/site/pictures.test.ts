import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { files, open, read } from './built.ts';
import { expectPicture } from './xml.ts';

const pictures = files.filter((file) => file.startsWith('pictures/'));
const steps = [...open('index.html').querySelectorAll<HTMLElement>('story-scene [data-step]')].map((step) => {
  const scene = step.closest('story-scene')!;
  return {
    step,
    name: scene.getAttribute('data-scene')!,
    finding: scene.querySelector('.finding')!.textContent,
    measure: scene.querySelector('.measure')!.textContent,
    picture: `pictures/${scene.getAttribute('data-scene')}/${step.dataset['view']}.svg`,
  };
});

describe('a picture to pass on', () => {
  it('is there for the view of every step, and for no other', () => {
    expect(steps.length).toBeGreaterThan(80);
    expect(pictures.toSorted()).toEqual([...new Set(steps.map(({ picture }) => picture))].toSorted());
  });

  it.each(pictures)('%s is XML that shows without any style sheet', (file) => {
    expectPicture(read(file));
  });

  it.each(steps.map((one) => [one.picture, one] as const))(
    '%s says what its scene finds, when that was, what it shows, and where it comes from',
    (picture, { step, finding, measure }) => {
      const { document } = parseHTML(read(picture));
      const words = [...document.querySelectorAll('text')].map((line) => line.textContent).join(' ');
      for (const said of [finding, measure, step.querySelector('time')!.textContent, 'Sources: '])
        expect(words).toContain(said.trim());
      expect(words).toContain(', facts as of ');
      expect(words).toContain('CC BY 4.0');
      expect(document.querySelector('svg > title')?.textContent).toBe(finding);
      expect(document.querySelector('svg > desc')?.textContent).toBe(
        step.querySelector('.alternative')!.textContent,
      );
    },
  );
});
