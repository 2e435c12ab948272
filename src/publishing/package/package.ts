import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressIn } from '../../story/address.ts';
import { site } from '../../story/site.ts';
import { compress } from '../compress.ts';
import { filesIn } from '../folder.ts';
import { bundle } from './bundle.ts';
import { siteFolder, writeHosting, writeManifest } from './release.ts';
import { republishPack } from './republish.ts';
import { billOfMaterials, type Lockfile } from './sbom.ts';
import { zip } from './zip.ts';

/** What readers are sent, as `licences.txt` names it at the beginning of each notice. */
function shippedIn(notices: string): ReadonlySet<string> {
  return new Set([...notices.matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name]) => name!));
}

/**
 * Puts a built folder together with all that a newsroom needs besides it.
 *
 * @param built the folder that the build wrote.
 * @param release the package's folder; what stood there goes.
 */
export async function assemble(built: string, release: string): Promise<void> {
  rmSync(release, { recursive: true, force: true });
  const put = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(release, file)), { recursive: true });
    writeFileSync(join(release, file), content);
  };
  cpSync(built, join(release, siteFolder), { recursive: true });
  compress(join(release, siteFolder));

  const it = await site();
  for (const language of it.languages) {
    for (const slug of it.library.story.chapters) {
      const light = join(built, `.${addressIn(language, it.languages, `/plain/${slug}/`)}`, 'index.html');
      const pack = await republishPack(it, readFileSync(light, 'utf8'), language);
      for (const [file, content] of pack) put(`republish/${language}/${slug}/${file}`, content);
    }
  }

  const notices = readFileSync(join(built, 'licences.txt'), 'utf8');
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
  put('licences.txt', notices);
  put('bill-of-materials.json', billOfMaterials(lock, shippedIn(notices)));
  put('newsroom.mjs', await bundle());
  put('HOSTING.md', readFileSync('docs/hosting.md'));
  for (const page of ['theming.md', 'events.md', 'metadata.md']) put(page, readFileSync(join('docs', page)));
  put('SECURITY.md', readFileSync('SECURITY.md'));
  writeHosting(release, '/');
  writeManifest(release);
}

/** As a command: `node src/publishing/package/package.ts [built folder] [where to put the package]`. */
if (import.meta.main) {
  const [built = 'dist', folder = 'release'] = process.argv.slice(2);
  if (!existsSync(join(built, 'story.json'))) {
    console.error(`${built} is no built story. Build it first: npm run build`);
    process.exit(1);
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const name = `the-turn-${version}`;
  const release = join(folder, name);
  await assemble(built, release);
  const files = filesIn(release);
  const packed = zip(new Map(files.map((file) => [`${name}/${file}`, readFileSync(join(release, file))])));
  writeFileSync(`${release}.zip`, packed);
  console.log(`${release}.zip: ${files.length} files, ${(packed.length / 1e6).toFixed(1)} MB. HOSTING.md in it says what to do with it.`);
}
