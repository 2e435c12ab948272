import { readComments } from './src/authoring/reference/comments.ts';
import { snippets } from './src/authoring/reference/snippets.ts';
import { filledIn } from './src/authoring/reference/marks.ts';
import { readFileSync } from 'node:fs';
const c = readComments(readFileSync('src/content.config.ts','utf8'));
for (const [n,s] of Object.entries(snippets(c))) console.log('###', n, s.prefix, '|', s.description, '\n'+s.body.join('\n'),'\n--\n', filledIn(s.body.join('\n')));
