import { themeCommand } from './command.ts';

// A file of its own, so that the command can also be part of a larger one.
process.exitCode = await themeCommand(process.argv.slice(2));
