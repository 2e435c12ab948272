import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { stamp } from '../../src/publishing/stamp/stamp.ts';
import { dist, files, pages, read, singleFile } from './built.ts';
import { copyOf, site } from './stamped.ts';

const rules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A table's page is called what the table is called, and that says what was counted, where and when. Where a
    // list cuts it short, at 70 signs or elsewhere, its first words still tell it from the others. An embed is called
    // what its scene finds: it stands in no list, but a reader may be told it instead of what is in the frame.
    'long-title': ['error', { maxlength: 130 }],
  },
};

/** The single file leaves out all that a browser adds by itself, quotes and closing tags: it travels by phone. */
const terse: ConfigData = {
  ...rules,
  rules: { ...rules.rules, 'attr-quotes': 'off', 'no-implicit-close': 'off', 'doctype-style': 'off' },
};

/** Every HTML file of the folder, the one that leaves it too. */
const all = [...pages, singleFile];

/**
 * The same folder, ready for an address. Its pages differ from those above in their heads alone, as other tests see to,
 * so the heads are what is left of them here: whole, they would take the checkers as long again.
 */
const stamped = copyOf(dist);
stamp(stamped.folder, site);
const stampedPages = stamped.files().filter((file) => file.endsWith('.html') && file !== singleFile);
for (const page of stampedPages)
  writeFileSync(
    join(stamped.folder, page),
    stamped.read(page).replace(/<body>[^]*<\/body>/, '<body><h1>A page</h1></body>'),
  );

const validator = new HtmlValidate(rules);

async function errors(text: string, page: string): Promise<string[]> {
  const { results } = await new HtmlValidate(page === singleFile ? terse : rules).validateString(text, page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

describe('html-validate', () => {
  it.each(all)('finds no error in %s', async (page) => {
    expect(await errors(read(page), page)).toEqual([]);
  });

  it.each(stampedPages)('finds no error in the head of %s, stamped', async (page) => {
    expect(stamped.read(page)).toContain('<link rel="canonical"');
    expect(await errors(stamped.read(page), page)).toEqual([]);
  });

  it('would find one', async () => {
    const { valid } = await validator.validateString('<!doctype html><p><div></div></p>');
    expect(valid).toBe(false);
  });
});

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly message: string;
  readonly url?: string;
  readonly lastLine?: number;
}

/** What the Nu checker says of files, errors alone. It starts slowly, so it is given all files at once. */
function nu(java: string, names: readonly string[], input?: string): string[] {
  const jar = createRequire(import.meta.url)('vnu-jar') as string;
  const { stderr, error } = spawnSync(
    java,
    ['-jar', jar, '--format', 'json', '--errors-only', '--also-check-svg', ...names],
    { cwd: dist, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...(input !== undefined && { input }) },
  );
  if (error) throw error;
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  return messages
    .filter(({ message }) => !known.test(message))
    .map(({ url = '', lastLine = 0, message }) => `${url}:${lastLine} ${message}`);
}

/**
 * What the checker has not heard of and browsers have: attributes and properties of SVG 2, where it knows SVG 1.1, and a
 * part of `details` that is opened on paper.
 */
const known =
  /Attribute “vector-effect” not allowed|Property “(?:vector-effect|paint-order)” doesn't exist|“::details-content”/;

describe('the Nu checker', () => {
  const java = inject('java');
  const title = java ? '' : ' [not run: there is no Java on this machine]';

  it.skipIf(!java)(
    `finds no error in any page, as it was built and stamped${title}`,
    { timeout: 120_000 },
    () => {
      expect(all.length).toBeGreaterThan(20);
      expect(stampedPages.length).toBeGreaterThanOrEqual(pages.length);
      expect(nu(java!, [...all, ...stampedPages.map((page) => join(stamped.folder, page))])).toEqual([]);
    },
  );

  it.skipIf(!java)(`finds no error in any picture${title}`, { timeout: 120_000 }, () => {
    // The dark editions differ from the light ones in nothing but their colours.
    const pictures = files.filter((file) => file.endsWith('.svg') && !file.endsWith('.dark.svg'));
    expect(pictures.length).toBeGreaterThan(20);
    expect(nu(java!, pictures)).toEqual([]);
  });

  it.skipIf(!java)(`would find one${title}`, { timeout: 120_000 }, () => {
    expect(nu(java!, ['-'], '<!doctype html><html lang="en"><title>A</title><p><div></div></p>')).toEqual([
      expect.stringContaining('No “p” element in scope'),
    ]);
  });
});
