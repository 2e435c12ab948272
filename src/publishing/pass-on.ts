import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'parse5';
import type { Library } from '../story/library/types.ts';
import { singleFileAddress } from '../story/pages.ts';
import { addressIn } from '../story/address.ts';
import { content } from '../story/site.ts';
import { sayIn, type Say } from '../story/strings.ts';
import { printDate } from '../story/voice.ts';
import { attribute, elements } from './markup.ts';
import { singleFile, type Added } from './single-file.ts';
import { escapeMarkup } from '../stage/escape.ts';

/** What the file says of itself, and what the page about the story says in the folder. */
export function addedWords({ story, glossary }: Library, language: string, say: Say): Added {
  const terms = [...(glossary.get(language) ?? [])].toSorted(([, a], [, b]) =>
    a.term.localeCompare(b.term, language),
  );
  const asOf = `${say('as-of', { date: printDate(story.factsAsOf, language) })}.`;
  const closing = (['sources', 'about', 'glossary'] as const).map((id) => ({ id, title: say(id) }));
  const definitions = terms.map(([id, { term, meaning, language: spoken }]) => {
    const lang = spoken === undefined ? '' : ` lang="${spoken}"`;
    return `<dt id="term-${id}"${lang}>${escapeMarkup(term)}</dt><dd>${escapeMarkup(meaning)}</dd>`;
  });
  return {
    ids: ['about', 'glossary', ...terms.map(([id]) => `term-${id}`)],
    opening: (chapters) => {
      const links = [...chapters, ...closing].map(
        ({ id, title }) => `<li><a href="#${id}">${escapeMarkup(title)}</a></li>`,
      );
      return `<p class="passed-on">${escapeMarkup(say('single-what'))} ${escapeMarkup(asOf)}<span class="undrawn"> ${escapeMarkup(say('single-undrawn'))}</span></p>
<details class="file-contents"><summary>${escapeMarkup(say('contents'))}</summary><ul>${links.join('')}</ul></details>`;
    },
    withoutTables: ` ${escapeMarkup(say('single-no-tables'))}`,
    ending: `<section class="endnotes" id="about" aria-labelledby="about-title">
<h2 id="about-title">${escapeMarkup(say('disclosure'))}</h2><p>${escapeMarkup(story.words[language]!.disclosure)}</p><p>${escapeMarkup(asOf)}</p>
<h2 id="glossary">${escapeMarkup(say('glossary'))}</h2><dl class="glossary">${definitions.join('')}</dl></section>`,
  };
}

/** The addresses of a page's style sheets, as it gives them. */
export function styleSheets(page: string): string[] {
  return elements(parse(page))
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((link) => attribute(link, 'href')!);
}

/** Writes the whole story in one file a language into the built folder, once the light edition's addresses are final. */
export function passOn(): AstroIntegration {
  return {
    name: 'pass-on',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { library } = await content();
        const { languages } = library.story;
        for (const language of languages) {
          const from = new URL(`.${addressIn(language, languages, '/plain/')}index.html`, dir);
          const page = await readFile(from, 'utf8');
          const styles = await Promise.all(
            styleSheets(page).map((address) => readFile(new URL(address, from), 'utf8')),
          );
          const say = sayIn(language, library.strings.get(language) ?? {});
          const file = singleFile(page, styles.join(''), addedWords(library, language, say));
          await writeFile(new URL(`.${singleFileAddress(language)}`, dir), file);
        }
      },
    },
  };
}
