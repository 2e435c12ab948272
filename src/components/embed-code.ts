import { escapeMarkup } from '../stage/escape.ts';

/** How high a frame is before it is told, or where nobody tells it: enough for most steps on a phone, in CSS pixels. */
const height = 640;

/**
 * What an editor pastes into a page. `width` and `frameborder` look old, but neither a strict policy nor a system that
 * cleans what is pasted takes them away, as happens to styles.
 *
 * @param address the embed's own, absolute.
 * @param title read out to those who cannot see what is in the frame.
 * @param script the one that gives the frame its height; without, its height is fixed and its text scrolls.
 */
export function embedCode(address: string, title: string, script?: string): string {
  const source = script === undefined ? `${address}?frame` : address;
  const frame = `<iframe src="${escapeMarkup(source)}" title="${escapeMarkup(title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`;
  return script === undefined ? frame : `${frame}\n<script src="${escapeMarkup(script)}" async></script>`;
}
