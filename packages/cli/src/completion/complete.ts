import { Command } from 'commander';

/** What can follow these words: commands of a group, or options of a command. */
export function complete(program: Command, words: string[]): string[] {
  let command = program;
  for (const word of words) {
    command = command.commands.find(each => each.name() === word) ?? command;
  }
  if (command.commands.length > 0) {
    return command.commands
      .map(each => each.name())
      .filter(name => !name.startsWith('_'));
  }
  const last = command.options.find(option => option.long === words.at(-1));
  const values = last && /\(([^()]+)\)/.exec(last.description)?.[1];
  if (values?.includes(', ')) {
    return values.split(', ');
  }
  return command.options.flatMap(({ long }) => (long ? [long] : []));
}
