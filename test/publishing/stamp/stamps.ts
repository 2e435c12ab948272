import { parse } from 'parse5';
import { attribute, elements, textOf, type Element } from '../../../src/publishing/markup.ts';
import { fileOf } from '../../../src/publishing/stamp/present.ts';
import { stampsOf, type Stamps } from '../../../src/publishing/stamp/stamp.ts';
import type { StoryRecord } from '../../../src/story/record-shape.ts';

export const site = 'https://example.org/the-turn/';

/** A chapter's page in its light edition, as far as feeds need one. */
const light =
  '<html lang="en"><main><article class="chapter"><header><h1>A</h1><p class="standfirst">S</p></header><p>B <a href="#c">c</a></p></article><section class="endnotes"></section></main>';

/** What the folder of a record is stamped with, if all of it is there, or all but some files. */
export function stamped(record: StoryRecord, missing: readonly string[] = []): Stamps {
  return stampsOf(record, site, {
    read: () => light,
    size: () => 1000,
    has: (file) => !missing.includes(file),
  });
}

/** The tags that a page gets, read as a browser reads them. */
export function tags(stamps: Stamps, address: string): Element[] {
  const lines = stamps.heads.get(fileOf(address)) ?? [];
  const head = elements(parse(`<!doctype html><head>${lines.join('')}</head>`)).find(
    ({ tagName }) => tagName === 'head',
  )!;
  return elements(head);
}

/** The links of a page with one relation, each by an attribute that tells them apart. */
export function links(stamps: Stamps, address: string, rel: string, by = 'rel'): [string, string][] {
  return tags(stamps, address)
    .filter((tag) => attribute(tag, 'rel') === rel && attribute(tag, by) !== undefined)
    .map((tag) => [attribute(tag, by)!, attribute(tag, 'href')!]);
}

/** What a page says under a name of Open Graph. */
export function property(stamps: Stamps, address: string, name: string): string[] {
  return tags(stamps, address)
    .filter((tag) => attribute(tag, 'property') === name)
    .map((tag) => attribute(tag, 'content')!);
}

/** The structured data of a page. */
export function data(stamps: Stamps, address: string): Record<string, unknown> | undefined {
  const block = tags(stamps, address).find(({ tagName }) => tagName === 'script');
  return block && JSON.parse(textOf(block));
}
