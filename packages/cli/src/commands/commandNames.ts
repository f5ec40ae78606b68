import { Action } from '../portal/registry';

export interface CommandName {
  group: string;
  verb: string;
}

/**
 * `list-instances` is `instances list`. Where two plugins would have the same
 * command, both have the plugin in front of the group.
 */
export function commandNames(
  actions: Array<Pick<Action, 'id' | 'pluginId' | 'name'>>,
): Map<string, CommandName> {
  const plain = actions.map(action => [action, nameOf(action)] as const);
  const text = ({ group, verb }: CommandName) => `${group} ${verb}`;
  const count = new Map<string, number>();
  for (const [, name] of plain) {
    count.set(text(name), (count.get(text(name)) ?? 0) + 1);
  }
  return new Map(
    plain.map(([{ id, pluginId }, name]) => [
      id,
      count.get(text(name)) === 1
        ? name
        : { ...name, group: `${pluginId}-${name.group}` },
    ]),
  );
}

function nameOf({
  name,
  pluginId,
}: Pick<Action, 'name' | 'pluginId'>): CommandName {
  const [verb, ...noun] = name.split('-');
  return { group: noun.length > 0 ? plural(noun.join('-')) : pluginId, verb };
}

/** What cannot be counted stays as it is. */
const uncountable = /(^|-)(power|i|description|credential)$/;

function plural(noun: string): string {
  if (noun.endsWith('s') || uncountable.test(noun)) {
    return noun;
  }
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
