import { deflateSync } from 'node:zlib';

/** Shorter tags are left to the compressor, which remembers the last 32 KB; maps that recur lie further apart. */
const worthSharing = 200;

/**
 * Markup as one line, in which long tags that recur stand as their numbers between tabs; and below it these tags,
 * one on each line. Markup of our own printing holds neither tabs nor line ends.
 */
export function shareTags(markup: string): string {
  const counts = new Map<string, number>();
  for (const [tag] of markup.matchAll(/<[^>]*>/g)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const shared = [...counts].filter(([tag, count]) => count > 1 && tag.length >= worthSharing);
  const numbers = new Map(shared.map(([tag], number) => [tag, number]));
  const line = markup.replace(/<[^>]*>/g, (tag) => (numbers.has(tag) ? `\t${numbers.get(tag)}\t` : tag));
  return [line, ...numbers.keys()].join('\n');
}

/**
 * Markup as a text of letters and digits, for `unpacking` to read. In the format that browsers have unpacked for
 * longest; it holds no date, so that the same markup always gives the same text.
 */
export function pack(markup: string): string {
  return deflateSync(shareTags(markup), { level: 9, memLevel: 9 }).toString('base64');
}

/**
 * Runs in the file: puts each picture at its step and each set of tables below its scene, all or none, and tells the
 * style sheet. A browser that cannot unpack keeps the words that stand in the pictures' places, and is not troubled
 * with an error. What has grown above a place in the page that the address names would have pushed it away.
 */
export const unpacking = `(async () => {
const bytes = Uint8Array.from(atob(document.getElementById('packed').textContent), (c) => c.charCodeAt(0));
const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
const [line, ...tags] = (await new Response(stream).text()).split('\\n');
const template = document.createElement('template');
template.innerHTML = line.replace(/\\t(\\d+)\\t/g, (_, n) => tags[n]);
for (const [part, place] of [['div.still', '.step'], ['details.figures', '.below']]) {
const places = document.querySelectorAll(place);
template.content.querySelectorAll(part).forEach((element, n) => places[n].append(element));
}
document.documentElement.classList.add('drawn');
const here = document.getElementById(location.hash.slice(1));
if (here) here.scrollIntoView();
})().catch(() => {});`;
