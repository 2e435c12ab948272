/**
 * Whether everything is tried (`npm run test:full`), or of what takes long only a part: the pages that axe reads, in
 * which windows and ways of reading; the pages that are walked through by keyboard, and in which windows; the inputs of
 * laws, which are else the same in every run.
 * A run that leaves these out says so in its last lines.
 */
export const full = process.env['TEST_FULL'] === '1';
