import fc from 'fast-check';
import { commandNames } from './commandNames';

const named = (...ids: string[]) => {
  const names = commandNames(
    ids.map(id => {
      const [pluginId, name] = id.split(':');
      return { id, pluginId, name };
    }),
  );
  return ids.map(id => `${names.get(id)?.group} ${names.get(id)?.verb}`);
};

describe('commandNames', () => {
  it.each([
    ['clouds:list-instances', 'instances list'],
    ['clouds:delete-instance', 'instances delete'],
    ['clouds:change-instance-power', 'instance-power change'],
    ['clouds:list-instance-events', 'instance-events list'],
    ['catalog:validate-entity', 'entities validate'],
    ['scaffolder:dry-run-template', 'templates dry-run'],
    ['search:query', 'search query'],
    ['auth:who-am-i', 'auth who-am-i'],
  ])('%s is %s', (id, command) => {
    expect(named(id)).toEqual([command]);
  });

  it('puts the plugin in front where two have the same', () => {
    expect(named('clouds:list-drivers', 'bmc:list-drivers', 'a:b-c')).toEqual([
      'clouds-drivers list',
      'bmc-drivers list',
      'cs b',
    ]);
  });

  it('gives no two actions the same command', () => {
    const word = fc.constantFrom('get', 'list', 'thing', 'things', 'entity');
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc
            .tuple(fc.constantFrom('a', 'b'), fc.array(word, { minLength: 2 }))
            .map(([plugin, words]) => `${plugin}:${words.join('-')}`),
        ),
        ids => {
          expect(new Set(named(...ids)).size).toBe(ids.length);
        },
      ),
    );
  });
});
