import { expect, it } from 'vitest';
import { nameFrom } from '../../../src/authoring/scaffolds/names.ts';

it.each([
  ['The Turn', 'the-turn'],
  ['Bɛn ni ɲɛtaa: ŋana', 'ben-ni-nyetaa-ngana'],
  ['L’armée à Ménaka, œuvre', 'larmee-a-menaka-oeuvre'],
  ['İstanbul — 30 % & more', 'istanbul-30-more'],
  ['ﬁve Ⅳ ½', 'five-iv-1-2'],
  ['...', ''],
])('%s makes %s', (title, name) => {
  expect(nameFrom(title)).toBe(name);
});

it('keeps whole words, as many as there is room for', () => {
  expect(nameFrom('one two three', 9)).toBe('one-two');
  expect(nameFrom('uninterrupted', 5)).toBe('unint');
});
