import { Command, CommanderError } from 'commander';
import { addActionCommands } from './commands/addActionCommands';
import { complete } from './completion/complete';
import { completionScripts } from './completion/scripts';
import { CommandError, exitCodes } from './exitCodes';
import { Language, languageOf } from './language/language';
import { addLoginCommands } from './login';
import { globalOptions } from './globalOptions';
import { readActions } from './portal/registry';
import { openPortal } from './portal/session';

/** Runs one command line, `['node', 'rackstage', …]`, and sets the exit code. */
export async function main(argv: string[]): Promise<void> {
  // Nobody reads on: `rackstage instances list | head`.
  process.stdout.on('error', () => process.exit(exitCodes.ok));
  const { lang, url, rest } = globalOptions(argv);
  const language = languageOf(lang);
  try {
    const program = createProgram(language, url);
    await addInstallationCommands(program, rest, language, url);
    await addWhatThePortalCan(program, rest, language, url);
    await program.parseAsync(rest);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** What needs no portal. */
function createProgram(language: Language, url?: string): Command {
  const { say } = language;
  const program = new Command('rackstage')
    .description(say('description'))
    .option('--lang <code>', say('langOption'))
    .option('--url <address>', say('urlOption'))
    .exitOverride();
  addLoginCommands(program, language, url);
  program
    .command('completion')
    .description(say('completionDescription'))
    .argument('<shell>')
    .action((shell: string) => {
      const script = completionScripts[shell];
      if (!script) {
        throw new CommandError(
          say('badShell', { value: shell }),
          exitCodes.usage,
        );
      }
      process.stdout.write(script);
    });
  program
    .command('__complete', { hidden: true })
    .argument('[words...]')
    .action((words: string[]) => {
      process.stdout.write(`${complete(program, words).join('\n')}\n`);
    });
  return program;
}

/** For whoever looks after an installation. */
const installationCommands: Record<
  string,
  () => Promise<(program: Command, language: Language, url?: string) => void>
> = {
  backup: async () =>
    exportsOf(await import('./backup/backupCommand')).addBackupCommand,
  doctor: async () =>
    exportsOf(await import('./doctor/doctorCommand')).addDoctorCommand,
  restore: async () =>
    exportsOf(await import('./restore/restoreCommand')).addRestoreCommand,
};

/** Node gives a CommonJS module that is imported late as the default export of another. */
const exportsOf = <T extends object>(loaded: T & { default?: T }): T =>
  loaded.default ?? loaded;

/** Only where one of them can be meant: loading them takes longer than all the rest. */
async function addInstallationCommands(
  program: Command,
  argv: string[],
  language: Language,
  url?: string,
): Promise<void> {
  const words = wordsOf(argv);
  const [first] = words[0] === '__complete' ? words.slice(1) : words;
  for (const [name, load] of Object.entries(installationCommands)) {
    if (first === undefined || first === name) {
      (await load())(program, language, url);
    }
  }
}

const wordsOf = (argv: string[]) =>
  argv.slice(2).filter(arg => !arg.startsWith('-'));

/** Only where the command is none of those that need no portal, which then answer at once and without one. */
async function addWhatThePortalCan(
  program: Command,
  argv: string[],
  language: Language,
  url?: string,
): Promise<void> {
  const [first] = wordsOf(argv);
  const own = program.commands.find(command => command.name() === first);
  if (own && first !== '__complete') {
    return;
  }
  try {
    const portal = await openPortal(language.say, url);
    const actions = await readActions(portal);
    addActionCommands(program, actions, { portal, language });
  } catch (error) {
    // Help of the command itself is there without a portal too.
    if (first !== undefined && first !== '__complete') {
      throw error;
    }
    if (first === undefined && error instanceof CommandError) {
      program.addHelpText('after', `\n${error.message}`);
    }
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has written its message itself. Without a command it shows help.
    const isHelp = error.exitCode === 0 || error.code === 'commander.help';
    return isHelp ? exitCodes.ok : exitCodes.usage;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  return error instanceof CommandError ? error.exitCode : exitCodes.failure;
}
