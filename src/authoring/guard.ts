import type { AstroIntegration } from 'astro';
import { check } from './check.ts';
import { live } from './live.ts';
import { report } from './report.ts';
import { storyboard } from './storyboard/integration.ts';

/**
 * Reads all content before Astro does. A build stops at the first mistake in it, with the same words as
 * `npm run check`; while an editor is at work the site stays up, says the same, follows what is saved and has its
 * storyboard.
 */
export function guard(): AstroIntegration {
  return {
    name: 'guard',
    hooks: {
      'astro:config:setup': async ({ command, injectScript, updateConfig }) => {
        if (command === 'dev') {
          updateConfig({ integrations: [storyboard()], vite: { plugins: [live()] } });
          injectScript('page', "import '/src/authoring/keep-place.ts';");
        }
        if (command !== 'build') return;
        const { problems, library, sound } = await check('content');
        if (sound) return;
        process.stderr.write(`${report(problems, library)}\n`);
        // Throwing would print a stack trace under the editor's own mistake.
        process.exit(1);
      },
    },
  };
}
