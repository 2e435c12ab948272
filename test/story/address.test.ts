import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressIn, addressInFirst } from '../../src/story/address.ts';

const languages = ['en', 'fr', 'bm'];

it('puts the pages of the first language at the root, and those of another in a folder of its name', () => {
  expect(addressIn('en', languages, '/plain/')).toBe('/plain/');
  expect(addressIn('fr', languages, '/plain/')).toBe('/fr/plain/');
  expect(addressIn('fr', languages, '/')).toBe('/fr/');
});

it('finds the way from any language to any other', () => {
  const page = fc
    .array(fc.stringMatching(/^[a-z]{4,8}$/), { maxLength: 3 })
    .map((parts) => ['', ...parts, ''].join('/'));
  const language = fc.constantFrom(...languages);
  fc.assert(
    fc.property(page, language, language, (address, from, to) => {
      const here = addressIn(from, languages, address);
      expect(addressIn(to, languages, addressInFirst(here, languages))).toBe(addressIn(to, languages, address));
    }),
  );
});
