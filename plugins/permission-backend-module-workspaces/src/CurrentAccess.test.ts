import { mockServices } from '@backstage/backend-test-utils';
import { AccessTable, patterns, Role } from '@rackstage/roles';
import { CurrentAccess } from './CurrentAccess';

const ann = 'user:default/ann';
const admin: Role = {
  name: 'administrator',
  members: ['user:default/root'],
  allow: patterns(['*']),
  allowOwned: [],
  administrator: true,
};

const table = (role?: string): AccessTable => ({
  revision: 1,
  workspaces: [
    {
      id: 'a',
      state: 'active',
      members: role ? [{ entityRef: ann, role }] : [],
    },
  ],
  roles: [],
});

const read = 'clouds.instance.read';

describe('CurrentAccess', () => {
  const rolesOfAnn = async (access: CurrentAccess) =>
    (await access.get()).reasonsFor(read, [ann]).map(({ role }) => role);

  it('waits for the first table', async () => {
    let arrive: (value: AccessTable) => void = () => {};
    const access = new CurrentAccess({
      roles: [],
      load: () => new Promise(resolve => (arrive = resolve)),
      logger: mockServices.logger.mock(),
    });
    access.start();
    const asked = rolesOfAnn(access);
    arrive(table('viewer'));
    expect(await asked).toEqual(['viewer']);
    access.stop();
  });

  it('lets only administrators in when there is no answer', async () => {
    const logger = mockServices.logger.mock();
    const access = new CurrentAccess({
      roles: [admin],
      load: async () => {
        throw new Error('away');
      },
      logger,
      patience: 1,
    });
    await access.refresh();
    await access.refresh();
    expect(await rolesOfAnn(access)).toEqual([]);
    expect(
      (await access.get()).reasonsFor(read, ['user:default/root']),
    ).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('follows what changes, and keeps it while nobody answers', async () => {
    const answers = [table('viewer'), table(), undefined, table('owner')];
    const access = new CurrentAccess({
      roles: [],
      load: async () => {
        const answer = answers.shift();
        if (!answer) {
          throw new Error('away');
        }
        return answer;
      },
      logger: mockServices.logger.mock(),
    });
    const seen: string[][] = [];
    for (let look = 0; look < 4; look++) {
      await access.refresh();
      seen.push(await rolesOfAnn(access));
    }
    expect(seen).toEqual([['viewer'], [], [], ['owner']]);
  });
});
