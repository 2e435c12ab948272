import { escapeMarkup } from '../stage/escape.ts';

/** What stands above a report of mistakes in a browser. */
export const title = 'Something in the content is not right';

/** The page that stands for every other while there are mistakes. Its scripts load it again when they are mended. */
export function pageOfMistakes(report: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<script type="module" src="/@vite/client"></script>
<script type="module" src="/src/authoring/keep-place.ts"></script>
<h1>${title}</h1>
<pre style="white-space: pre-wrap">${escapeMarkup(report)}</pre>
</html>
`;
}
