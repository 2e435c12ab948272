import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thing, unseen } from '../../../../src/story/library/language/passage.ts';
import { replace, slipsIn } from '../../../../src/story/library/language/typography.ts';

/** A text with everything mended, also what comes of mending. */
function settled(text: string, language: string): string {
  let now = text;
  for (let round = 0; round < 9; round += 1) now = replace(now, slipsIn(now, language));
  return now;
}

const mended: readonly (readonly [language: string, typed: string, set: string])[] = [
  ['en', `the UN's report, the soldiers' camp`, 'the UN’s report, the soldiers’ camp'],
  ['en', `"No," she said. "It wasn't us."`, '“No,” she said. “It wasn’t us.”'],
  ['en', `("trainers")`, '(“trainers”)'],
  ['en', `“trainers"`, '“trainers”'],
  ['en', `"${thing} dead"${unseen}`, `“${thing} dead”${unseen}`],
  ['en', `He said: 'Nobody came.'`, 'He said: ‘Nobody came.’'],
  ['en', `"They said 'no'."`, '“They said ‘no’.”'],
  ['en', `the '90s`, 'the ’90s'],
  ['en', 'from 350-380 people in 2012-2014, 2012-14', 'from 350–380 people in 2012–2014, 2012–14'],
  ['en', 'wait... what--no -- yes', 'wait… what–no – yes'],
  ['en', 'a  b , c .', 'a b, c.'],
  ['en', 'why ?', 'why?'],
  ['en', '5\u202f000 and 12 000 people', '5,000 and 12,000 people'],
  ['fr', `l'armée, aujourd'hui`, 'l’armée, aujourd’hui'],
  ['fr', 'Qui ? Personne! Voici : rien;', 'Qui\u202f? Personne\u202f! Voici\u202f: rien\u202f;'],
  ['fr', `Il dit "non".`, 'Il dit «\u202fnon\u202f».'],
  ['fr', `Il dit " non " !`, 'Il dit «\u202fnon\u202f»\u202f!'],
  ['fr', 'Il dit “non”, et «oui ».', 'Il dit «\u202fnon\u202f», et «\u202foui\u202f».'],
  ['fr', '« Ils ont dit "non" »', '«\u202fIls ont dit “non”\u202f»'],
  ['fr', '1 200 et 12\u00a0000', '1\u202f200 et 12\u202f000'],
  ['fr', 'Quoi ?!', 'Quoi\u202f?!'],
  ['bm', 'a...  b -- c', 'a… b – c'],
];

const right: readonly (readonly [language: string, text: string])[] = [
  ['en', 'on 2022-03-27, in 2022-03, at 2012-11'],
  ['en', 'call 20-22-44-55, +223-20 or 555-1234'],
  ['en', 'the M5-RFP, an L-39, A/HRC/53-48, 3-1, 24-7'],
  ['en', 'see https://example.org/a--b"c, a.b--c@example.org and /chapters/a--b/'],
  ['en', `'tis`],
  ['en', 'a 5" gun'],
  ['en', 'On 27 300 people died'],
  ['en', 'at 10:30 on RFI:Afrique; –?'],
  ['fr', 'à 10:30 sur RFI:Afrique, https://example.org?a=b'],
  ['fr', '«\u202fIls ont dit “non”\u202f»'],
  ['bm', `a "b" it's; c ? d:`],
];

describe('typography', () => {
  it.each(mended)('in "%s" sets %j as %j', (language, typed, set) => {
    expect(settled(typed, language)).toBe(set);
  });

  it.each(right)('in "%s" leaves %j alone', (language, text) => {
    expect(slipsIn(text, language)).toEqual([]);
  });

  const scraps = fc.constantFrom(
    ...[
      'Mali',
      'l',
      'été',
      '7',
      '12',
      '350',
      '000',
      '2012',
      '2014',
      ' ',
      ' ',
      ' ',
      '  ',
      '\n',
      '\t',
      '\u00a0',
      '\u202f',
    ],
    ...[
      '"',
      '"',
      "'",
      "'",
      '“',
      '”',
      '‘',
      '’',
      '«',
      '»',
      '...',
      '…',
      '--',
      '-',
      '–',
      ',',
      '.',
      ';',
      ':',
      '!',
      '?',
    ],
    ...['(', ')', thing, unseen, ' https://a.org/b--c ', '10:30'],
  );
  const texts = fc.array(scraps, { maxLength: 25 }).map((parts) => parts.join(''));
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}\ufffc\ue000]/gu, '');

  it.each(['en', 'fr', 'bm'])(
    'in "%s" comes to an end, changes no letter or digit and no address',
    (language) => {
      fc.assert(
        fc.property(texts, (text) => {
          const set = settled(text, language);
          expect(slipsIn(set, language)).toEqual([]);
          expect(letters(set)).toBe(letters(text));
          expect(set.split('https://a.org/b--c').length).toBe(text.split('https://a.org/b--c').length);
        }),
        { numRuns: 2000 },
      );
    },
  );
});
