import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { embedCode } from '../../src/components/embed-code.ts';
import { attribute, elements } from '../../src/publishing/markup.ts';

/** Text as an HTML file can hold it: no code points that no parser hands on. */
const text = fc.string({ unit: 'grapheme' }).map((words) => words.replace(/[\0\r]/g, ' '));
const address = fc.webUrl({ withQueryParameters: true }).map((url) => url.split('#')[0]!);

describe('the code that puts a scene on other pages', () => {
  it('holds one frame with just this address and title, whatever they are made of, and at most one script', () => {
    fc.assert(
      fc.property(address, text, fc.option(address, { nil: undefined }), (embed, title, script) => {
        const found = elements(parseFragment(embedCode(embed, title, script)));
        expect(found.map(({ tagName }) => tagName)).toEqual(script === undefined ? ['iframe'] : ['iframe', 'script']);
        expect(attribute(found[0]!, 'title')).toBe(title);
        expect(attribute(found[0]!, 'src')).toBe(script === undefined ? `${embed}?frame` : embed);
        if (script !== undefined) expect(attribute(found[1]!, 'src')).toBe(script);
      }),
    );
  });
});
