import * as headers from './hosting/command.ts';
import * as stamp from './stamp/command.ts';
import * as theme from './theme/command.ts';

/** A command on a built folder: how it is called, and what it does and says. */
interface Command {
  readonly usage: string;
  run(words: readonly string[]): string | Promise<string>;
}

const commands: Readonly<Record<string, Command>> = { stamp, theme, headers };

const help = `What a newsroom can do with a built folder, without building it again:\n\n${Object.values(
  commands,
)
  .map(({ usage }) => usage)
  .join('\n')}\n`;

// As a command: node src/publishing/newsroom.ts <command> …
const [name, ...words] = process.argv.slice(2);
const command = Object.hasOwn(commands, name ?? '') ? commands[name!] : undefined;
try {
  if (command) console.log(await command.run(words));
  else if (name === undefined || /^(-h|--help|help)$/.test(name)) console.log(help);
  else throw new Error(`There is no command "${name}".\n\n${help}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
