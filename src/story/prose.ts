import type { MDXInstance } from 'astro';

/** Every chapter's file. Vite knows these files, and compiles one when it is asked for and again when it has changed. */
const files = import.meta.glob<MDXInstance<object>>('/content/chapters/*/*.mdx');

/** The prose of a chapter, as a component. */
export async function proseOf(language: string, slug: string): Promise<MDXInstance<object>['Content']> {
  const file = files[`/content/chapters/${language}/${slug}.mdx`];
  if (!file) throw new Error(`there is no chapter "${slug}" in "${language}"`);
  return (await file()).Content;
}
