import { CloudConnection } from '@rackstage/plugin-clouds-node';
import { anAccount } from '../__testUtils__/records';
import { AccountsStore } from '../database/AccountsStore';
import { InventoryStore } from '../database/InventoryStore';
import { Connections } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { AccountViews } from './AccountViews';

const connection = { images: {}, regions: {} } as unknown as CloudConnection;

/** Views of accounts whose driver connects as the test says. */
function viewsWith(get: () => Promise<CloudConnection>): AccountViews {
  return new AccountViews({
    accounts: {
      countInstances: async () => new Map(),
    } as unknown as AccountsStore,
    accountCredentials: { listRoles: async () => new Map() },
    inventory: { listScopes: async () => [] } as unknown as InventoryStore,
    drivers: new DriverRegistry(),
    connections: { get } as unknown as Connections,
    now: () => new Date('2026-03-02T10:00:00.000Z'),
    inventoryInterval: 60,
  });
}

describe('AccountViews', () => {
  it('do not wait for a driver that hangs at its start', async () => {
    let start = (_: CloudConnection) => {};
    const views = viewsWith(
      () =>
        new Promise(resolve => {
          start = resolve;
        }),
    );
    const account = anAccount();
    const began = performance.now();
    expect((await views.one(account)).capabilities).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5000);
    // Whoever looks again waits no more.
    expect((await views.one(account)).capabilities).toEqual([]);
    start(connection);
    await new Promise(setImmediate);
    expect((await views.one(account)).capabilities).toEqual(['images']);
  });

  it('show what was known while a driver connects anew', async () => {
    const connect = jest.fn().mockResolvedValueOnce(connection);
    const views = viewsWith(connect);
    const account = anAccount();
    expect((await views.one(account)).capabilities).toEqual(['images']);
    connect.mockReturnValue(new Promise(() => {}));
    expect((await views.one(account)).capabilities).toEqual(['images']);
    const changed = { ...account, revision: 2 };
    expect((await views.one(changed)).capabilities).toEqual(['images']);
  });

  it('list an account whose driver is gone', async () => {
    const views = viewsWith(async () => {
      throw new Error('No cloud driver');
    });
    expect((await views.one(anAccount())).capabilities).toEqual([]);
  });
});
