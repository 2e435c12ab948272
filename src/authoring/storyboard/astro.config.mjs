import config from '../../../astro.config.mjs';
import { storyboard } from './integration.ts';

/**
 * The story with its storyboard, in a folder of its own: what is published from `dist/` can never hold it. A second
 * configuration is the one way to ask for it that every shell understands alike: there is no variable to be set.
 */
export default {
  ...config,
  outDir: '.cache/storyboard',
  integrations: [...config.integrations, storyboard()],
};
