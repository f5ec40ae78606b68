import { Command } from 'commander';
import { Language } from '../language/language';
import { Action } from '../portal/registry';
import { Portal } from '../portal/Portal';
import { commandNames } from './commandNames';
import { optionOf } from './options';
import { CommonOptions, runAction } from './runAction';

/** Options of our own; a field of the same name is given in `--input`. */
const taken = [
  'input',
  'secrets',
  'output',
  'columns',
  'wait',
  'timeout',
  'yes',
  'help',
  'lang',
  'url',
];

/** One command for each action of the registry. */
export function addActionCommands(
  program: Command,
  actions: Action[],
  context: { portal: Portal; language: Language },
): void {
  const names = commandNames(actions);
  for (const action of [...actions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { group, verb } = names.get(action.id)!;
    addCommand(
      groupOf(program, group, context.language),
      verb,
      action,
      context,
    );
  }
}

function groupOf(program: Command, group: string, { say }: Language): Command {
  return (
    program.commands.find(command => command.name() === group) ??
    program.command(group).description(say('groupOf', { group }))
  );
}

function addCommand(
  group: Command,
  verb: string,
  action: Action,
  context: { portal: Portal; language: Language },
): void {
  const { language } = context;
  const { say } = language;
  const { input, secrets } = action.schema;
  const required = input.required ?? [];
  const hasId = required.includes('id');
  const command = group.command(verb).summary(language.titleOf(action));
  command.description(
    [
      language.titleOf(action),
      language.code === 'en' ? action.description : '',
      action.attributes.destructive ? say('destructive') : '',
      action.id,
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  if (hasId) {
    command.argument('[id]');
  }
  for (const [field, schema] of Object.entries(input.properties ?? {})) {
    if (!(hasId && field === 'id') && !taken.includes(field)) {
      command.addOption(optionOf(field, schema, required.includes(field), say));
    }
  }
  command
    .option('--input <file>', say('inputOption'))
    .option('-o, --output <format>', say('outputOption'), 'table')
    .option('--columns <names>', say('columnsOption'));
  if (secrets) {
    const fields = Object.keys(secrets.properties ?? {}).join(', ');
    command.option('--secrets <file>', say('secretsOption', { fields }));
  }
  if (!action.attributes.readOnly) {
    command
      .option('--wait', say('waitOption'))
      .option('--timeout <seconds>', say('timeoutOption'), '900');
  }
  if (action.attributes.destructive) {
    command.option('-y, --yes', say('yesOption'));
  }
  command.action(async (...args: unknown[]) => {
    const id = hasId ? (args[0] as string | undefined) : undefined;
    await runAction(
      action,
      id,
      command.opts<CommonOptions & Record<string, unknown>>(),
      context,
    );
  });
}
