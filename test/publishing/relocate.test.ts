import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  relocateAddress,
  relocatePage,
  relocateScript,
  relocateStyles,
} from '../../src/publishing/relocate.ts';

const names = fc.array(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { minLength: 1, maxLength: 4 });

describe('relocation', () => {
  it('gives an address that leads to the same file from any page, wherever the folder stands', () => {
    fc.assert(
      fc.property(names, names, names, (mount, page, target) => {
        const root = new URL(`https://host.example/${mount.join('/')}/`);
        const relative = relocateAddress(`/${target.join('/')}`, page.length);
        const from = new URL(`${page.join('/')}/index.html`, root);
        expect(new URL(relative, from).href).toBe(new URL(target.join('/'), root).href);
      }),
    );
  });

  it.each(['https://a.example/', '//a.example/', '#moura', 'army.svg', 'mailto:a@b.example', './x.css'])(
    'leaves %s alone',
    (address) => {
      expect(relocateAddress(address, 3)).toBe(address);
    },
  );

  it('rewrites addresses in a page and not one other byte', () => {
    const page = (to: string): string =>
      `<!doctype html><p title="/not/an/address">/plain/ <a  class=x href="${to}plain/">a &amp; b</a><img srcset="${to}a.svg 1x, ${to}b.svg 2x" alt=''>`;
    expect(relocatePage(page('/'), 2)).toBe(page('../../'));
    expect(relocatePage(page('./'), 2)).toBe(page('./'));
  });

  it('finds the neighbours of style sheets and scripts', () => {
    expect(relocateStyles('a{b:url("./_astro/c.woff2")}')).toBe('a{b:url("./c.woff2")}');
    expect(relocateScript('f=["./_astro/scene.js"]')).toBe('f=["./scene.js"]');
  });
});
