import fc from 'fast-check';
import { full } from './full.ts';

// A commit is judged by the same inputs wherever and whenever it is tested: what fails, fails again, and is of that
// commit's making. `npm run test:full` looks for inputs that nobody has tried; what it finds is kept as a case.
if (!full) fc.configureGlobal({ seed: 20220327 });
