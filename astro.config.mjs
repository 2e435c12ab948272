import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { guard } from './src/authoring/guard.ts';
import { licences } from './src/publishing/licences.ts';
import { listFiles } from './src/publishing/inventory.ts';
import { passOn } from './src/publishing/pass-on.ts';
import { relocate } from './src/publishing/relocate.ts';
import { weights } from './src/publishing/weights.ts';
import { features } from './src/story/library/mdx-mistakes.ts';
import { citations } from './src/story/library/mdx.ts';
import { content } from './src/story/site.ts';
import { tokenStyles } from './src/tokens.ts';

/**
 * Makes `import 'virtual:tokens.css'` a style sheet, so that the tokens are written down once. The zero byte says
 * that there is no such file: without it, pages of `astro dev` ask for it at an address that is not answered.
 */
const tokens = {
  name: 'tokens',
  resolveId: (id) => (id === 'virtual:tokens.css' ? `\0${id}` : undefined),
  load: async (id) =>
    id === '\0virtual:tokens.css' ? tokenStyles((await content()).library.actors) : undefined,
};

export default defineConfig({
  trailingSlash: 'always',
  // A newline between a word and a component is a space. The default drops it.
  compressHTML: true,
  markdown: {
    processor: satteri({ mdastPlugins: [citations()], features }),
    syntaxHighlight: false, // it would write inline styles, which strict policies block
  },
  // After the build, each works on what the one before it has left.
  integrations: [mdx(), guard(), relocate(), passOn(), weights(), listFiles()],
  // Nothing inline, ever: a strict content policy must not need exceptions for us.
  build: { inlineStylesheets: 'never', assets: '_astro', assetsPrefix: '.' },
  vite: { plugins: [tokens, licences()], build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
