import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOrigin } from '../../../src/publishing/package/origin.ts';

const page = '<html><head><title>x</title></head><body><p>CC BY 4.0. <!--origin--><!--/origin--></p></body></html>';
const address = fc.webUrl().map((url) => new URL(url).href);

describe('a pack that says where its chapter first stood', () => {
  it('says so to readers and to search engines', () => {
    const stamped = withOrigin(page, 'https://example.org/chapters/moura/');
    expect(stamped).toContain('<link rel="canonical" href="https://example.org/chapters/moura/">');
    expect(stamped).toContain('<a href="https://example.org/chapters/moura/">https://example.org/chapters/moura/</a>');
  });

  it('says the last place it was given alone, and none when that is taken away', () => {
    fc.assert(
      fc.property(address, address, (first, second) => {
        expect(withOrigin(withOrigin(page, first), second)).toBe(withOrigin(page, second));
        expect(withOrigin(withOrigin(page, first), undefined)).toBe(page);
      }),
    );
  });
});
