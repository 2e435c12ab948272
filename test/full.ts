/**
 * Whether everything is tried (`npm run test:full`), or of what takes long only a part. What is left out for time is
 * said in the last lines of a run.
 */
export const full = process.env['TEST_FULL'] === '1';
