import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_ACCOUNT_DISABLED } from './accountState';
import { UserAccess } from './UserAccess';

const ann = 'user:default/ann';

function aUser(disabled?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name: 'ann',
      annotations: disabled ? { [ANNOTATION_ACCOUNT_DISABLED]: disabled } : {},
    },
  };
}

describe('UserAccess', () => {
  let now = 0;
  let found: Entity | undefined | Error;
  let lookups: string[];
  let access: UserAccess;

  const find = async (entityRef: string) => {
    lookups.push(entityRef);
    if (found instanceof Error) {
      throw found;
    }
    return found;
  };
  const allowed = (entityRef = ann) =>
    access.require(entityRef, find).then(
      () => true,
      error => error.message,
    );

  beforeEach(() => {
    now = 1_000_000;
    found = aUser();
    lookups = [];
    access = new UserAccess({
      logger: mockServices.logger.mock(),
      now: () => now,
    });
  });

  it('lets a user in whom the catalog knows, and asks it once in a while', async () => {
    expect(await allowed()).toBe(true);
    now += 9_999;
    expect(await allowed()).toBe(true);
    expect(lookups).toEqual([ann]);
    now += 1;
    expect(await allowed()).toBe(true);
    expect(lookups).toEqual([ann, ann]);
  });

  it('asks once for requests that come together', async () => {
    expect(await Promise.all([allowed(), allowed(), allowed()])).toEqual([
      true,
      true,
      true,
    ]);
    expect(lookups).toEqual([ann]);
  });

  it.each([
    ['is disabled', aUser('true'), /is disabled; ask an administrator/],
    ['is gone', undefined, /no longer known here; ask an administrator/],
  ])('refuses a user who %s, within 15 seconds', async (_, user, message) => {
    await allowed();
    found = user;
    now += 15_000;
    expect(await allowed()).toMatch(message);
    await expect(access.require(ann, find)).rejects.toMatchObject({
      name: 'AuthenticationError',
    });
  });

  it('lets a user in again who is enabled again', async () => {
    found = aUser('true');
    expect(await allowed()).not.toBe(true);
    found = aUser('false');
    now += 10_000;
    expect(await allowed()).toBe(true);
  });

  it('keeps what it knew while the catalog does not answer', async () => {
    found = aUser('true');
    const refused = await allowed();
    found = new Error('no answer');
    now += 60_000;
    expect(await allowed()).toBe(refused);
    expect(await allowed('user:default/unknown')).toBe(true);
    expect(lookups).toHaveLength(3);
    // It does not ask at every request in the meantime.
    await allowed();
    expect(lookups).toHaveLength(3);
    found = aUser();
    now += 10_000;
    expect(await allowed()).toBe(true);
  });

  it('keeps users apart', async () => {
    found = aUser('true');
    await allowed();
    found = aUser();
    expect(await allowed('user:default/ben')).toBe(true);
    expect(await allowed()).not.toBe(true);
  });
});
