import { expression, indented } from './print.ts';
import { contentTypes, needsFile, otherwise, rules, type Headers, type Rule } from './rules.ts';

const inQuotes = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** In a location, one `add_header` puts all those of the surrounding one out of force: so each says all. */
function headerLines(headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) => {
    const always = needsFile(name) ? '' : ' always';
    return `add_header ${name} ${inQuotes(value)}${always};`;
  });
}

function location(mount: string, { paths, headers }: Rule, everywhere: Headers): string[] {
  const all = { ...otherwise, ...everywhere, ...headers };
  const address = `^${expression(mount)}(?:${paths.map(expression).join('|')})$`;
  return ['', `location ~ ${inQuotes(address)} {`, ...indented(headerLines(all)), '}'];
}

/** Types as nginx wants them; it adds the encoding by another directive. */
function typeLines(): string[] {
  const bare = (type: string): string => type.split(';')[0]!;
  const types = [...new Set(Object.values(contentTypes))];
  const lines = types.map((type) => {
    const endings = Object.keys(contentTypes).filter((ending) => contentTypes[ending] === type);
    return `${bare(type)} ${endings.join(' ')};`;
  });
  // It knows without being told that pages are text.
  const texts = types.filter((type) => type.includes('charset')).map(bare);
  return [
    'types {',
    ...indented(lines),
    '}',
    'charset utf-8;',
    `charset_types ${texts.filter((type) => type !== 'text/html').join(' ')};`,
  ];
}

/**
 * What nginx has to know to serve the folder at a path, to be included in a `server`.
 *
 * @param mount the path, with a slash at both ends
 * @param tags what says the further languages in addresses, see `tagOf`
 */
export function nginx(mount: string, tags: readonly string[] = []): string {
  const [{ headers: everywhere }, ...further] = rules(tags) as [Rule, ...Rule[]];
  const folder = mount.slice(0, -1);
  const lines = [
    `# The folder at ${mount}: include this file in a server { }.`,
    ...(folder === ''
      ? ['# The root of that server is the folder.']
      : [`location = ${folder} { absolute_redirect off; return 301 ${mount}$is_args$args; }`]),
    '',
    `location ^~ ${mount} {`,
    ...indented([
      ...(folder === ''
        ? []
        : [
            `# The folder lies at ${mount} below the root of that server. If it lies elsewhere, say where:`,
            '# alias /srv/the-turn/;',
            '',
          ]),
      'index index.html;',
      'absolute_redirect off;',
      '',
      '# Sends the .gz and .br files that lie beside the others. The second needs the module ngx_brotli.',
      'gzip_static on;',
      'gzip_vary on;',
      '# brotli_static on;',
      '',
      ...typeLines(),
      '',
      ...headerLines({ ...otherwise, ...everywhere }),
      ...further.flatMap((rule) => location(mount, rule, everywhere)),
    ]),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
