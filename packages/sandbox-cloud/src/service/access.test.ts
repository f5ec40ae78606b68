import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  anInstance,
  createTestServices,
  projectWith,
  seoul,
} from '../__testUtils__/testServices';
import { SecurityGroupRule } from '../world/types';

const project = projectWith();
const here = seoul.regionId;
const ed25519 =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIcJHxcaBkkpqonMax4kCmJxoVqVByW+R+sieWqy7crq';
const another =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJLGqSd8HNLtGCGs3cAkL0CbzVWB0BVzjhZg3r0n3GZg';
const https: SecurityGroupRule = {
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 443,
  toPort: 443,
};

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('access on %s', engine => {
  let database: Knex;
  let services: Awaited<ReturnType<typeof createTestServices>>;

  beforeEach(async () => {
    database = await databases.init(engine);
    services = await createTestServices(database);
  });

  afterEach(() => database.destroy());

  const bring = (publicKey: string, name = 'mine', quotas = {}) =>
    services.keyPairs.create(projectWith(quotas), here, { name, publicKey });
  const makeGroup = (values = {}, quotas = {}) =>
    services.securityGroups.create(projectWith(quotas), here, {
      name: 'web',
      description: '',
      rules: [https],
      ...values,
    });
  const makeInstance = async (values = {}) => {
    const made = await services.instances.create(
      project,
      here,
      anInstance(values),
      { fails: false },
    );
    return made.instance;
  };

  describe('a key pair', () => {
    it('is the same one for the same name and key, whatever the comment', async () => {
      const first = await bring(`${ed25519} me@here`);
      const second = await bring(`${ed25519}\n`);
      expect([first.created, second.created]).toEqual([true, false]);
      expect(second.keyPair).toMatchObject({
        name: 'mine',
        type: 'ed25519',
        fingerprint: first.keyPair.fingerprint,
      });
      await expect(bring(another)).rejects.toMatchObject({ code: 'conflict' });
      await expect(bring(ed25519, 'developers')).rejects.toMatchObject({
        code: 'conflict',
      });
    });

    it('is for new instances of its project and region, and leaves those made with it alone', async () => {
      await bring(ed25519);
      const { id } = await makeInstance({ keyPair: 'mine' });
      await services.keyPairs.delete(seoul, 'mine');
      const { instance } = await services.instances.get(seoul, id);
      expect(instance.keyPair).toBe('mine');
      await expect(makeInstance({ keyPair: 'mine' })).rejects.toMatchObject({
        code: 'invalid_request',
      });
      const elsewhere = { ...seoul, regionId: 'jp-east-1' };
      await bring(ed25519);
      await expect(
        services.keyPairs.delete(elsewhere, 'mine'),
      ).rejects.toMatchObject({ code: 'not_found' });
    });

    it('is counted, and that of everybody is nobody’s to delete', async () => {
      await bring(ed25519, 'one', { keyPairs: 1 });
      await expect(
        bring(another, 'two', { keyPairs: 1 }),
      ).rejects.toMatchObject({ code: 'quota_exceeded' });
      await expect(
        services.keyPairs.delete(seoul, 'developers'),
      ).rejects.toMatchObject({ code: 'conflict' });
    });
  });

  describe('a security group', () => {
    it('is one for a tag, also when asked ten times at once', async () => {
      const made = await Promise.all(
        Array.from({ length: 10 }, () => makeGroup({ tag: 'one' })),
      );
      expect(new Set(made.map(({ group }) => group.id)).size).toBe(1);
      expect(made.filter(({ created }) => created)).toHaveLength(1);
    });

    it('has the rules that it was given last', async () => {
      const { id } = (await makeGroup()).group;
      const rules: SecurityGroupRule[] = [
        { direction: 'egress', cidr: '2001:db8::/32' },
        { direction: 'ingress', groupId: id },
      ];
      await services.securityGroups.setRules(seoul, id, rules);
      const { rules: seen } = await services.securityGroups.get(seoul, id);
      expect(seen).toEqual(rules);
      await services.securityGroups.delete(seoul, id);
    });

    it('stays while an instance or another group needs it', async () => {
      const { id } = (await makeGroup()).group;
      const instance = await makeInstance({ securityGroups: [id] });
      const other = await makeGroup({
        name: 'db',
        rules: [{ direction: 'ingress', groupId: id }],
      });
      const refused = (by: string) =>
        expect(services.securityGroups.delete(seoul, id)).rejects.toMatchObject(
          {
            code: 'conflict',
            message: `The security group ${id} is used by ${by}`,
          },
        );
      await refused(other.group.id);
      await services.securityGroups.delete(seoul, other.group.id);
      await refused(instance.id);
      await services.instances.delete(seoul, instance.id);
      services.clock.settle();
      await services.securityGroups.delete(seoul, id);
      await expect(
        services.securityGroups.get(seoul, id),
      ).rejects.toMatchObject({ code: 'not_found' });
    });

    it('is counted; that of everybody is nobody’s to change; its peers have to be there', async () => {
      await expect(
        makeGroup({ rules: [{ direction: 'ingress', groupId: 'sg-x' }] }),
      ).rejects.toMatchObject({ code: 'invalid_request' });
      await makeGroup({}, { securityGroups: 1 });
      await expect(makeGroup({}, { securityGroups: 1 })).rejects.toMatchObject({
        code: 'quota_exceeded',
      });
      await expect(
        services.securityGroups.setRules(seoul, 'web', []),
      ).rejects.toMatchObject({ code: 'conflict' });
    });

    it('is not seen by another project', async () => {
      const { id } = (await makeGroup()).group;
      const other = { ...seoul, projectId: 'other' };
      await expect(
        services.securityGroups.get(other, id),
      ).rejects.toMatchObject({ code: 'not_found' });
      expect(await services.securityGroups.list(other)).toHaveLength(3);
    });
  });
});
