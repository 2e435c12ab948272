import type { Tokens } from '../../../src/story/look.ts';
import { needs } from '../../../src/story/visible.ts';
import { families, firmer, palette, type ActorLooks } from '../../../src/tokens.ts';

const actors: ActorLooks = new Map([
  ['un', { colour: { light: '#2d8eaf', dark: '#b8f9ff' }, dash: '6 2' }],
  ['ecowas', { colour: { light: '#1e6b6b', dark: '#5ac2a5' }, dash: '4 4' }],
]);

/** What a build with two actors, drawn together, says of its look. */
export const tokens: Tokens = {
  built: { light: palette('light', actors), dark: palette('dark', actors), families },
  firmer,
  needs: needs(actors, []),
  casts: [['un', 'ecowas']],
};
