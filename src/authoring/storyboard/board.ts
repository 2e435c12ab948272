import { content, site } from '../../story/site.ts';
import { catalogue } from './catalogue.ts';

/** What pages of the storyboard print, in the story's first language. */
async function read() {
  const [{ known }, all] = await Promise.all([content(), site()]);
  const language = all.defaultLanguage;
  const chapters = [...(all.library.chapters.get(language)?.values() ?? [])];
  return {
    language,
    /** What the words of the story are marked with, on pages in English. */
    lang: language === 'en' ? undefined : language,
    chapters,
    scenes: catalogue(known, all, language),
    site: all,
  };
}

let made: ReturnType<typeof read> | undefined;

/** Read once, like the content: when that changes, this module is made anew with it. */
export function board(): ReturnType<typeof read> {
  return (made ??= read());
}

/** The address of a scene's page, or of one view on it. */
export function boardAddress(scene: string, view?: string): string {
  return `/storyboard/${scene}/${view === undefined ? '' : `#view-${view}`}`;
}
