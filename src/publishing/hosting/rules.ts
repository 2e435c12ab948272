import { strictHeaders } from '../policy.ts';

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** Headers, and the addresses that are answered with them. Where two rules hold, the headers of both are sent. */
export interface Rule {
  /** Addresses below the mount, without a slash at their beginning; a star at the end stands for anything. */
  readonly paths: readonly string[];
  readonly headers: Headers;
}

/** Their names carry a hash of what they hold: under one name nothing else will ever stand. */
const hashed = ['_astro/*', 'scenes/*'];

/**
 * Pictures keep their names when they change. A reader meets up to ninety of them and comes to many twice, by the
 * chapter's page or the way back, so within a visit they are not asked for anew. After an hour they are, because the
 * corrected words of a page should not stand beside the old picture for long; for what has not changed, the answer has
 * no body. A picture that is taken down is gone from what readers see at once, since pages are asked for each time.
 */
const pictures = ['figures/*', 'pictures/*', 'cards/*', 'icon.svg'];

/** The pages of each language. Embeds are none of them: they are made to stand in pages of others. */
const pages = [
  ...['', 'index.html', 'about/*', 'accessibility/*', 'chapters/*', 'corrections/*'],
  ...['data/*', 'files/*', 'plain/*', 'sources/*'],
];

/**
 * Which addresses of the folder get which headers: the one source that every file for a server is printed from.
 *
 * Rules only ever add: no two of them give an address the same header. In `_headers` files what two rules say under one
 * name is joined by some hosts and replaced by others, and either would undo what was meant. The first holds for all.
 *
 * @param tags what says the further languages in addresses, see `tagOf`
 */
export function rules(tags: readonly string[] = []): readonly Rule[] {
  const languages = ['', ...tags.map((tag) => `${tag}/`)];
  return [
    {
      paths: ['*'],
      headers: {
        ...strictHeaders,
        // In a frame with `sandbox="allow-scripts"` a page's origin is none. Without this, browsers refuse it its own
        // fonts, module scripts and data. Nothing in the folder is for some readers only.
        'Access-Control-Allow-Origin': '*',
        // The story asks for none of these. To copy and to share is left as it is.
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      },
    },
    { paths: hashed, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    { paths: pictures, headers: { 'Cache-Control': 'public, max-age=3600' } },
    {
      paths: languages.flatMap((language) => pages.map((page) => language + page)),
      // Means what `frame-ancestors 'self'` does, without a second content policy beside the one for all.
      headers: { 'X-Frame-Options': 'SAMEORIGIN' },
    },
    // It holds inline code, which the policy blocks; from a reader's own disk, for which it is made, it works.
    { paths: ['the-turn.*'], headers: { 'Content-Disposition': 'attachment' } },
  ];
}

/**
 * What is said of all other files: they may be kept, but are asked for anew each time. A page and the small scripts
 * that keep their names (`scripted.js`) are parts of one release and must not outlive one another; tables, feeds,
 * `story.json` and `theme.css` are what is corrected, taken down or changed without a build.
 */
export const otherwise: Headers = { 'Cache-Control': 'no-cache' };

/**
 * Whether a header is for answers that bring a file. Of what is not found, nothing is said about how long it may be kept:
 * it may be there tomorrow.
 */
export function needsFile(name: string): boolean {
  return name === 'Cache-Control' || name === 'Content-Disposition';
}

/** Media types by the ending of a file's name. */
const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  zip: 'application/zip',
};

/**
 * Media types by the ending of a file's name, with the encoding where a reader's browser would have to guess it. JSON
 * is UTF-8 by its standard, and XML by its own rules.
 */
export const contentTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(mediaTypes).map(([ending, type]) => [
    ending,
    type.startsWith('text/') ? `${type}; charset=utf-8` : type,
  ]),
);

export function holds(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** The headers of an address below the mount (`chapters/moura/`), but for its content type. */
export function headersOf(path: string, tags: readonly string[] = []): Headers {
  const said = rules(tags)
    .filter(({ paths }) => paths.some((pattern) => holds(pattern, path)))
    .map(({ headers }) => headers);
  return Object.assign({}, otherwise, ...said) as Headers;
}

/** The content type of an address below the mount; undefined where the folder holds no such files. */
export function contentTypeOf(path: string): string | undefined {
  const name = path === '' || path.endsWith('/') ? 'index.html' : path;
  return contentTypes[name.slice(name.lastIndexOf('.') + 1)];
}
