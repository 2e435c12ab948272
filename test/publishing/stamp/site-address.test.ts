import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteAddress } from '../../../src/publishing/stamp/site-address.ts';

const part = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const host = fc.tuple(part, part).map(([name, end]) => `${name}.${end}.example`);
const path = fc.array(part, { maxLength: 4 });

describe('the address that a folder is stamped with', () => {
  it('is taken with and without the slash at its end, and as a whole it stays as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom('https', 'http'), host, path, (scheme, name, parts) => {
        const whole = `${[`${scheme}://${name}`, ...parts].join('/')}/`;
        for (const typed of [whole, whole.slice(0, -1), ` ${whole} `, `${whole}index.html`])
          expect(siteAddress(typed)).toBe(whole);
      }),
    );
  });

  it.each([
    ['', 'whole address'],
    ['example.org/the-turn/', 'whole address'],
    ['/the-turn/', 'whole address'],
    ['file:///srv/the-turn/', 'whole address'],
    ['https://', 'whole address'],
    ['https://example.org/?page=1', 'Leave out what follows'],
    ['https://example.org/?', 'Leave out what follows'],
    ['https://example.org/#top', 'Leave out what follows'],
    ['https://ed:secret@example.org/', 'leave name and password out'],
  ])('is not "%s"', (typed, why) => {
    expect(() => siteAddress(typed)).toThrow(why);
  });
});
