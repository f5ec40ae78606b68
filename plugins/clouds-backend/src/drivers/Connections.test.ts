import { AesSecretsService } from '@rackstage/secrets';
import { anAccount } from '../__testUtils__/records';
import { Connections, credentialContext } from './Connections';
import { DriverRegistry } from './DriverRegistry';

const secrets = new AesSecretsService({
  getKeys: async () => [{ id: 'k1', key: Buffer.alloc(32, 1) }],
});

async function storedAccount(credential: object, id = 'account-1') {
  const { keyId, data } = await secrets.encrypt(
    JSON.stringify(credential),
    credentialContext(id),
  );
  return anAccount({
    id,
    config: { endpoint: 'https://cloud.example' },
    credential: data,
    credentialKeyId: keyId,
  });
}

function connections() {
  const connect = jest.fn(settings => ({ settings }) as never);
  const drivers = new DriverRegistry();
  drivers.add({
    name: 'fake',
    title: 'Fake',
    configSchema: {},
    credentialSchema: {},
    connect,
  });
  const roleCredentials = { find: async () => undefined };
  return {
    connect,
    subject: new Connections(drivers, secrets, roleCredentials),
  };
}

describe('Connections', () => {
  it('connect with what is stored, once as long as nothing changes', async () => {
    const { subject, connect } = connections();
    const account = await storedAccount({ password: '비밀' });
    const [first, second] = await Promise.all([
      subject.get(account),
      subject.get(account),
    ]);
    expect(first).toBe(second);
    expect(connect.mock.calls).toEqual([
      [{ config: account.config, credential: { password: '비밀' } }],
    ]);
  });

  it('connect again when the account was changed or forgotten', async () => {
    const { subject } = connections();
    const account = await storedAccount({});
    const first = await subject.get(account);
    const changed = await subject.get({ ...account, revision: 2 });
    expect(changed).not.toBe(first);
    subject.forget(account.id);
    expect(await subject.get({ ...account, revision: 2 })).not.toBe(changed);
  });

  it('try again after a failure', async () => {
    const { subject, connect } = connections();
    const account = await storedAccount({});
    connect.mockImplementationOnce(() => {
      throw new Error('Not now');
    });
    await expect(subject.get(account)).rejects.toThrow('Not now');
    expect(await subject.get(account)).toBeDefined();
  });

  it("do not open an account with another one's credential", async () => {
    const { subject } = connections();
    const account = await storedAccount({}, 'account-1');
    await expect(subject.get({ ...account, id: 'account-2' })).rejects.toThrow(
      /changed, moved/,
    );
  });

  it('name the drivers there are when the one of the account is not', async () => {
    const { subject } = connections();
    const account = await storedAccount({});
    await expect(subject.get({ ...account, driver: 'aws' })).rejects.toThrow(
      "No cloud driver named 'aws'; there are: fake",
    );
  });
});
