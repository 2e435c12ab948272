import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

const here = './src/authoring/storyboard';

/** Gives story pages the overlay of `?debug`. Pages at rest and other pages have no steps that become active. */
const overlay: Plugin = {
  name: 'debug-overlay',
  transform(code, id) {
    if (id.endsWith('/src/components/reader.ts')) return `import '../authoring/debug/debug.ts';\n${code}`;
    return undefined;
  },
};

/**
 * What editors are shown and readers never: the storyboard, and `?debug` on story pages. Neither is in `src/pages`
 * or asked for by a page, so a build without this integration holds nothing of them.
 */
export function storyboard(): AstroIntegration {
  return {
    name: 'storyboard',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        injectRoute({ pattern: '/storyboard/', entrypoint: `${here}/index.astro` });
        injectRoute({ pattern: '/storyboard/[scene]/', entrypoint: `${here}/scene.astro` });
        injectRoute({ pattern: '/storyboard/[scene]/[still].svg', entrypoint: `${here}/still.svg.ts` });
        updateConfig({ vite: { plugins: [overlay] } });
      },
    },
  };
}
