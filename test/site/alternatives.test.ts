import { describe, expect, it } from 'vitest';
import { files, open, pages, plainPages, read, storyPages } from './built.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What readers see or hear of a number that no one reads with ease: more than four digits in a row, or four that are no year. */
const unbroken = /(?<![\d,.])(?!(?:19|20)\d\d(?!\d))\d{4,}/;

describe.each([...storyPages, ...plainPages])('%s, read aloud', (page) => {
  const document = open(page);
  const steps = [...document.querySelectorAll('[data-step]')].map((step) => ({
    id: step.id,
    words: plain(step.querySelector('.words')!.textContent),
    alternative: plain(step.querySelector('.alternative')!.textContent),
  }));

  it('has a text alternative of its own at each step', () => {
    expect(steps.length).toBeGreaterThanOrEqual(6);
    for (const { id, words, alternative } of steps) {
      expect(alternative.length, id).toBeGreaterThanOrEqual(40);
      expect(alternative, id).not.toBe(words);
    }
    expect(new Set(steps.map(({ alternative }) => alternative)).size).toBe(steps.length);
  });

  it('says what is shown, not that there is a picture', () => {
    const idle = steps.filter(({ alternative }) => /\b(image|picture|graphic|photo) of\b/i.test(alternative));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('says numbers, ranges and units in words that can be spoken', () => {
    for (const { id, words, alternative } of steps) {
      expect(alternative, `${id}: a range`).not.toMatch(/\d\s?[–—-]\s?\d/);
      expect(alternative, `${id}: a unit`).not.toMatch(/\d\s?(?:km|m|bn|mn|k|kg|%)(?!\p{L})/u);
      expect(alternative, `${id}: a number`).not.toMatch(unbroken);
      expect(words, `${id}: a number`).not.toMatch(unbroken);
    }
  });

  it('reads, without any style sheet, title, standfirst, then each scene: finding, steps, source, figures', () => {
    const parts = [
      ...document.querySelectorAll('h1, .standfirst, p.finding, p.measure, [data-step], .source, .figures'),
    ].map((part) => (part.localName === 'h1' ? 'h1' : part.className));
    const chapter = '(?:standfirst (?:finding measure (?:step )+source figures )+)';
    const whole = /^(?:plain\/)?index\.html$/.test(page) ? 'h1 standfirst ' : 'h1 ';
    expect(`${parts.join(' ')} `).toMatch(new RegExp(`^${whole}${chapter}+$`));
  });

  it('hides its pictures, which the alternatives stand for', () => {
    const pictures = [...document.querySelectorAll('svg, img')];
    expect(pictures.length).toBeGreaterThan(6);
    for (const picture of pictures) {
      const hidden = picture.closest('[aria-hidden="true"]') !== null || picture.getAttribute('alt') === '';
      expect(hidden, picture.outerHTML.slice(0, 120)).toBe(true);
    }
    expect(document.querySelectorAll('svg title, svg desc').length).toBe(0);
  });

  it('marks words in French as French', () => {
    const words = [...document.querySelectorAll('article p, article li')].filter(
      (part) => !part.closest('.below'),
    );
    const french = words.filter((part) => /\bPeul\b/.test(part.textContent));
    for (const part of french)
      expect(plain(part.querySelector('[lang="fr"]')?.textContent ?? '')).toBe('Peul');
    if (page === 'index.html') expect(french.length).toBe(2);
  });
});

it.each(plainPages)('%s writes the numbers in its pictures so that they can be read', (page) => {
  const texts = [...open(page).querySelectorAll('svg text')].map((text) => plain(text.textContent));
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => unbroken.test(text))).toEqual([]);
});

describe.each(pages)('%s', (page) => {
  const document = open(page);

  it('gives landmarks of a kind names of their own', () => {
    const landmarks = [
      ...document.querySelectorAll('nav, aside, form, [role="region"], section[aria-label], [role="search"]'),
    ];
    const names = landmarks.map(
      (landmark) => `${landmark.localName} ${landmark.getAttribute('aria-label') ?? ''}`,
    );
    expect(names.filter((name) => name.endsWith(' '))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    for (const landmark of document.querySelectorAll('[aria-labelledby]')) {
      expect(document.getElementById(landmark.getAttribute('aria-labelledby')!)?.textContent).toBeTruthy();
    }
    expect(document.querySelectorAll('main').length).toBe(1);
    expect(document.querySelectorAll('body > footer').length).toBe(1);
  });

  it('takes no keys and no roles that are not its own', () => {
    expect(
      document.querySelectorAll(
        '[accesskey], [role="application"], [tabindex]:not([tabindex="0"], [tabindex="-1"])',
      ).length,
    ).toBe(0);
  });

  it('marks titles of sources in French as French', () => {
    const french = [...document.querySelectorAll('.sources cite')].filter(({ textContent }) =>
      /\b(?:le|la|les|des|du|et|levée)\b|[ld]['’]\p{L}/iu.test(textContent),
    );
    const unmarked = french.filter(
      (title) => !title.hasAttribute('lang') && !/\bthe\b|\bof\b|\bin\b/.test(title.textContent),
    );
    expect(unmarked.map(({ textContent }) => textContent)).toEqual([]);
    if (page === 'sources/index.html')
      expect(document.querySelectorAll('cite[lang="fr"]').length).toBeGreaterThan(30);
  });

  it('leads to the accessibility statement', () => {
    const links = [...document.querySelectorAll('footer a')].map((link) => link.getAttribute('href'));
    expect(
      links.some(
        (href) => href!.endsWith('accessibility/') || (page.startsWith('accessibility/') && href === './'),
      ),
    ).toBe(true);
  });
});

it('the statement says what is offered, tested, unknown and failing, and to whom to write', () => {
  const parts = [...open('accessibility/index.html').querySelectorAll('article h2')].map(
    (heading) => heading.textContent,
  );
  expect(parts).toEqual([
    'What the story offers',
    'How it was tested',
    'What is not known',
    'Known failures',
    'How to report a problem',
  ]);
});

it('no style sheet and no script holds a screen upright or sideways', () => {
  const code = files.filter((file) => /\.(css|js|webmanifest)$/.test(file));
  expect(code.length).toBeGreaterThan(3);
  for (const file of code)
    expect(read(file), file).not.toMatch(/\(orientation|orientation\.lock|"orientation"/);
});
