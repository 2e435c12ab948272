/** What `package-lock.json` says of a package. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
}

export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
}

/** An integrity as lock files write it (`sha512-` and base64) in the form of a bill of materials. */
function hashes(integrity = ''): { alg: string; content: string }[] {
  const [algorithm = '', digest] = integrity.split('-');
  if (!digest) return [];
  return [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }];
}

/**
 * A bill of materials in the CycloneDX format: every package that the story was built with, and which of them readers
 * are sent (`required`). Made from the lock file alone, so that it is the same on every machine: npm's own depends on
 * what is installed where, and bears a date and a random number.
 *
 * @param shipped the names of the packages that are in what readers are sent.
 */
export function billOfMaterials({ name, version, packages }: Lockfile, shipped: ReadonlySet<string>): string {
  const components = Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, { version: its = '', license, integrity }]) => {
      const called = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const purl = `pkg:npm/${called.replace('@', '%40')}@${its}`;
      return {
        'bom-ref': purl,
        type: 'library',
        name: called,
        version: its,
        scope: shipped.has(called) ? 'required' : 'excluded',
        hashes: hashes(integrity),
        licenses: license ? [{ expression: license }] : [],
        purl,
      };
    });
  const unique = new Map(components.map((component) => [component.purl, component]));
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: [...unique.values()].toSorted((a, b) => (a.purl < b.purl ? -1 : 1)),
  };
  return `${JSON.stringify(bill, undefined, 1)}\n`;
}
