import { aRequest } from '../__testUtils__/requests';
import { RequestCheck } from './RequestCheck';

describe('RequestCheck', () => {
  const checkWith = (looks: (object | undefined)[]) =>
    new RequestCheck({
      accounts: { findByName: async () => looks.shift() },
      // What an account has goes with it.
      inventory: { findItem: async () => undefined },
      instances: { findTakenNames: async () => [] },
      ownerExists: async () => true,
      portalKeyOf: async () => undefined,
      now: () => new Date(),
    } as never).check(aRequest());

  const account = { id: 'a', name: 'main', workspaceId: 'default' };

  it('says that an account is gone when it went in the middle, not that it lacks what it had', async () => {
    await expect(checkWith([account, undefined])).rejects.toMatchObject({
      name: 'NotFoundError',
      message: "No cloud account named 'main'; choose another one",
    });
  });

  it('says what an account lacks that is still there', async () => {
    const { problems } = await checkWith([account, account]);
    expect(problems.map(({ code }) => code)).toContain('UnknownChoice');
  });
});
