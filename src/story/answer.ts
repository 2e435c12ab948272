/** What a file of the site is, by the end of its name. On a disk the name says it; `astro dev` sends what we say. */
const types = {
  svg: 'image/svg+xml',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
} as const;

/** A file of the site as an answer. Left to itself it would be plain text, and browsers show no picture that is that. */
export function answer(kind: keyof typeof types, content: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(content, { headers: { 'Content-Type': types[kind] } });
}
