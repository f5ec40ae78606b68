import { Command, CommanderError } from 'commander';
import { addBackupCommand } from './backup/backupCommand';
import { addActionCommands } from './commands/addActionCommands';
import { complete } from './completion/complete';
import { completionScripts } from './completion/scripts';
import { addDoctorCommand } from './doctor/doctorCommand';
import { CommandError, exitCodes } from './exitCodes';
import { Language, languageOf } from './language/language';
import { addLoginCommands } from './login';
import { globalOptions } from './globalOptions';
import { readActions } from './portal/registry';
import { openPortal } from './portal/session';
import { addRestoreCommand } from './restore/restoreCommand';

/** Runs one command line, `['node', 'rackstage', …]`, and sets the exit code. */
export async function main(argv: string[]): Promise<void> {
  // Nobody reads on: `rackstage instances list | head`.
  process.stdout.on('error', () => process.exit(exitCodes.ok));
  const { lang, url, rest } = globalOptions(argv);
  const language = languageOf(lang);
  try {
    const program = createProgram(language, url);
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
  addBackupCommand(program, language);
  addDoctorCommand(program, language, url);
  addRestoreCommand(program, language);
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

/** Only where the command is none of those that need no portal, which then answer at once and without one. */
async function addWhatThePortalCan(
  program: Command,
  argv: string[],
  language: Language,
  url?: string,
): Promise<void> {
  const first = argv.slice(2).find(arg => !arg.startsWith('-'));
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
