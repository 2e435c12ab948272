import { expression, indented } from './print.ts';
import { contentTypes, needsFile, otherwise, rules, type Headers, type Rule } from './rules.ts';

/** Compressed copies by the ending of their names, and what a browser calls them; the smaller one first. */
const encodings = { br: 'br', gz: 'gzip' } as const;
const endings = Object.keys(encodings).join('|');

/** A module that a host lacks must not take the whole folder down. */
function section(name: string, lines: readonly string[]): string[] {
  return [`<${name}>`, ...indented(lines), `</${name.split(' ')[0]}>`];
}

function headerLines(headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) => {
    const always = needsFile(name) ? '' : 'always ';
    // A percent sign would begin a variable.
    return `Header ${always}set ${name} "${value.replaceAll('%', '%%').replaceAll('"', '\\"')}"`;
  });
}

function condition(mount: string, { paths, headers }: Rule): string[] {
  // Once a compressed copy has been chosen, its name is the address.
  const address = `^${expression(mount)}(?:${paths.map(expression).join('|')})(?:\\.(?:${endings}))?$`;
  return section(`If "%{REQUEST_URI} =~ m#${address}#"`, headerLines(headers));
}

/** Types by the file's own ending: Apache goes by the last one, which is that of the copy. */
function typeLines(): string[] {
  return Object.entries(contentTypes).flatMap(([ending, type]) =>
    section(`FilesMatch "\\.${ending}(?:\\.(?:${endings}))?$"`, [`ForceType "${type}"`]),
  );
}

function compressedLines(): string[] {
  return Object.entries(encodings).flatMap(([ending, name]) => [
    `AddEncoding ${name} .${ending}`,
    // A page is asked for by its folder: without a rule of its own, its copy would not be looked for.
    ...['index.html', ''].flatMap((page) => [
      `RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b`,
      `RewriteCond %{REQUEST_FILENAME}${page}.${ending} -f`,
      `RewriteRule ${page === '' ? '^(.*[^/])$' : '^(|.*/)$'} $1${page}.${ending} [L]`,
    ]),
  ]);
}

/**
 * What Apache and servers like it have to know to serve the folder, as a file `.htaccess` in it: many hosts let their
 * customers write nothing else.
 *
 * @param mount the path that the folder stands at, with a slash at both ends
 * @param tags what says the further languages in addresses, see `tagOf`
 */
export function apache(mount: string, tags: readonly string[] = []): string {
  const [{ headers: everywhere }, ...further] = rules(tags) as [Rule, ...Rule[]];
  const lines = [
    `# The folder at ${mount}: put this file into it, under the name .htaccess.`,
    'DirectoryIndex index.html',
    '',
    ...typeLines(),
    '',
    '# Sends the .br and .gz files that lie beside the others.',
    ...section('IfModule mod_rewrite.c', ['RewriteEngine On', ...compressedLines()]),
    '',
    ...section('IfModule mod_headers.c', [
      'Header append Vary Accept-Encoding',
      ...headerLines({ ...otherwise, ...everywhere }),
      ...further.flatMap((rule) => condition(mount, rule)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
