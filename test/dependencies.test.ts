import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Versions = Readonly<Record<string, string>>;
interface Locked {
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: true;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Versions;
  devDependencies: Versions;
  optionalDependencies: Versions;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, Locked>> };
const direct = { ...dependencies, ...devDependencies, ...optionalDependencies };

/** Terms under which a package may be used to build the story. None of them reaches what is built with it. */
const permitted = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'OFL-1.1'],
  ...['Python-2.0', 'Unlicense', 'Zlib'],
  // Of files or of a library as a whole: to use them asks nothing of what they make.
  ...['LGPL-3.0-or-later', 'MPL-2.0'],
]);

/** Programs for other systems are named in the lock file without their hashes; a machine of CI never fetches them. */
const forLinux = ({ os = ['linux'], cpu = ['x64'] }: Locked): boolean => os.includes('linux') && cpu.includes('x64');

const terms = (licence: string): string[] => licence.replace(/[()]/g, '').split(/ (?:AND|OR) /);

describe('the packages that the story is built with', () => {
  it('are few, of exact versions, and the README says why each is there', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(15);
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const readme = readFileSync('README.md', 'utf8');
    const table = readme.slice(readme.indexOf('### Dependencies'), readme.indexOf('## Licence'));
    const named = (name: string): boolean => table.includes(name.startsWith('@types/') ? '@types/*' : name);
    expect(Object.keys(direct).filter((name) => !named(name))).toEqual([]);
  });

  it('are locked with their hashes, and come under terms that allow it', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.length).toBeGreaterThan(300);
    expect(packages.filter(([, one]) => forLinux(one) && (!one.integrity || one.link)).map(([path]) => path)).toEqual([]);
    const strange = packages.filter(([, { license = 'none' }]) => !terms(license).every((each) => permitted.has(each)));
    expect(strange.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});

describe('secrets', () => {
  const shallow = !existsSync('.git');
  const title = shallow ? ' [not run: this is no clone]' : '';
  /** Keys and tokens as the services that give them out write them. */
  const patterns = [
    '-----BEGIN [A-Z ]*PRIVATE KEY',
    'AKIA[0-9A-Z]{16}',
    'gh[pousr]_[A-Za-z0-9]{36}',
    'npm_[A-Za-z0-9]{36}',
    'xox[abprs]-[A-Za-z0-9-]{10}',
    'eyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}',
  ];

  it.skipIf(shallow)(`are in no version of any file that was ever committed${title}`, { timeout: 300_000 }, () => {
    const found = execFileSync(
      'git',
      ['log', '--all', '--format=%h %s', '--extended-regexp', '-G', patterns.join('|'), '--', '.', ':!test/dependencies.test.ts'],
      { encoding: 'utf8' },
    );
    expect(found).toBe('');
    // What is looked for can be found: a test of signs that were never there would pass as well.
    const here = execFileSync('git', ['log', '--format=%h', '--extended-regexp', '-G', 'Permission is hereby granted', '--', 'LICENSE'], { encoding: 'utf8' });
    expect(here).not.toBe('');
  });
});
