import type { AstroIntegration } from 'astro';
import { check } from './check.ts';

/**
 * Reads all content before Astro does. A build stops at the first mistake in it, with the same words as
 * `npm run check`; while an editor is at work the mistakes are printed and the site stays up.
 */
export function guard(): AstroIntegration {
  return {
    name: 'guard',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { report, sound } = await check('content');
        if (sound) return;
        process.stderr.write(`${report}\n`);
        // Throwing would print a stack trace under the editor's own mistake.
        if (command === 'build') process.exit(1);
      },
    },
  };
}
