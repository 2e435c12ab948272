import { build } from 'vite';
import { noticesOf, printNotices } from '../licences.ts';

/**
 * The commands for newsrooms as one script that needs nothing but Node: whoever was sent a package has no repository,
 * and installs nothing.
 * @returns the text of `newsroom.mjs`.
 */
export async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    // The script names the files it was made from, which must not tell where some of them really lie.
    resolve: { preserveSymlinks: true },
    build: {
      ssr: 'src/publishing/newsroom.ts',
      write: false,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  if (!('output' in made)) throw new Error('the commands for newsrooms were not bundled');
  const chunks = made.output.filter((part) => part.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`the commands for newsrooms became ${chunks.length} files, not one`);
  const [{ code, moduleIds }] = chunks as [(typeof chunks)[number]];
  return `${code}\n/*\n${printNotices(noticesOf(moduleIds)).replaceAll('*/', '* /')}*/\n`;
}
