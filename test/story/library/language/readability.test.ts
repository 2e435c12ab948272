import { describe, expect, it } from 'vitest';
import { grade, sentencesOf, wordsOf } from '../../../../src/story/library/language/readability.ts';

describe('readability', () => {
  it('is harder with long words in long sentences', () => {
    expect(grade(['The cat sat on the mat.'])).toBeLessThan(2);
    expect(
      grade(['Organisational responsibilities necessitate international administrative collaboration.']),
    ).toBeGreaterThan(20);
  });

  it('knows where sentences end', () => {
    const text = 'He said “no.” Then it was 10.5 km (“far”). Why? …';
    expect(sentencesOf(text).map((it) => text.slice(it.start, it.start + it.text.length))).toEqual([
      'He said “no.”',
      'Then it was 10.5 km (“far”).',
      'Why?',
    ]);
    expect(sentencesOf('Qui\u202f? Il dit «\u202fnon.\u202f» Rien.').map(({ text }) => text)).toEqual([
      'Qui\u202f?',
      'Il dit «\u202fnon.\u202f»',
      'Rien.',
    ]);
  });

  it('counts words as readers do', () => {
    expect(wordsOf('Mali’s M5-RFP had 1,200 men – at 10:30')).toHaveLength(8);
  });
});
