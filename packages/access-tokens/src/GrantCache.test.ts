import { AuthenticationError } from '@backstage/errors';
import { GrantCache } from './GrantCache';

describe('GrantCache', () => {
  let now: number;
  let asked: number;
  let fault: Error | undefined;
  let grants: GrantCache;

  const look = async () => {
    asked += 1;
    if (fault) {
      throw fault;
    }
    return {
      id: 'a',
      owner: 'user:default/ann',
      workspaceId: 'default',
      permissions: ['*'],
      expiresAt: new Date(10_000).toISOString(),
    };
  };
  const outcome = () =>
    grants.get('a', look).then(
      ({ id }) => id,
      ({ name }) => name,
    );

  beforeEach(() => {
    now = 0;
    asked = 0;
    fault = undefined;
    grants = new GrantCache(() => now);
  });

  it('asks once in two seconds, also when many ask together', async () => {
    await Promise.all([outcome(), outcome()]);
    now = 1_999;
    await outcome();
    expect(asked).toBe(1);
    now = 2_000;
    await outcome();
    expect(asked).toBe(2);
  });

  it('notices a revocation at once when told, else within two seconds', async () => {
    expect(await outcome()).toBe('a');
    fault = new AuthenticationError('revoked');
    expect(await outcome()).toBe('a');
    grants.forget('a');
    expect(await outcome()).toBe('AuthenticationError');
    now = 1_000;
    expect(await outcome()).toBe('AuthenticationError');
    expect(asked).toBe(2);
  });

  it('refuses a token whose time is up without asking', async () => {
    now = 9_000;
    expect(await outcome()).toBe('a');
    now = 10_000;
    expect(await outcome()).toBe('AuthenticationError');
    expect(asked).toBe(1);
  });

  it('asks again after nobody has answered', async () => {
    fault = new Error('no answer');
    expect(await outcome()).toBe('Error');
    fault = undefined;
    expect(await outcome()).toBe('a');
  });
});
