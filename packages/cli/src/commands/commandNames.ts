import { Action } from '../portal/registry';

export interface CommandName {
  group: string;
  verb: string;
}

type Named = Pick<Action, 'id' | 'pluginId' | 'name'>;

/**
 * `list-instances` is `instances list`. Where two actions would have the same
 * command, both have the plugin in front of the group, and where that is not
 * enough both have the name that they have in the registry.
 */
export function commandNames(actions: Named[]): Map<string, CommandName> {
  const names = new Map<string, CommandName>();
  let open = actions;
  for (const nameOf of [shortName, nameWithPlugin, registryName]) {
    const wanted = open.map(action => nameOf(action));
    const isFree = (name: CommandName) =>
      [...wanted, ...names.values()].filter(
        ({ group, verb }) => group === name.group && verb === name.verb,
      ).length === 1;
    const found = open.filter((_, index) => isFree(wanted[index]));
    const pairs = found.map(each => [each.id, nameOf(each)] as const);
    pairs.forEach(([id, name]) => names.set(id, name));
    open = open.filter(action => !found.includes(action));
  }
  return names;
}

/** A verb is one word, except for those that are known to be two. */
const verbAndNoun = /^(dry-run|[^-]+)-(.+)$/;

/** `who-am-i` is no verb and noun. */
const question = /^(who|what|where)-/;

function shortName({ name, pluginId }: Named): CommandName {
  const [, verb, noun] = verbAndNoun.exec(name) ?? [];
  return noun === undefined || question.test(name)
    ? { group: pluginId, verb: name }
    : { group: plural(noun), verb };
}

function nameWithPlugin(action: Named): CommandName {
  const { group, verb } = shortName(action);
  return { group: `${action.pluginId}-${group}`, verb };
}

const registryName = ({ pluginId, name }: Named): CommandName => ({
  group: pluginId,
  verb: name,
});

/** What cannot be counted stays as it is. */
const uncountable = /(^|-)(power|description)$/;

function plural(noun: string): string {
  if (noun.endsWith('s') || uncountable.test(noun)) {
    return noun;
  }
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
