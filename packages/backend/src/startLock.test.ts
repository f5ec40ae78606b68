import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startLock } from './startLock';

const postgres =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING;

const happened: string[] = [];
const warn = jest.fn();

/** A replica whose plugin takes as long to start as it is told to. */
function start(
  name: string,
  database: object,
  init: () => Promise<void> = async () => {},
) {
  const plugin = createBackendPlugin({
    pluginId: 'slow',
    register(env) {
      env.registerInit({
        deps: {},
        async init() {
          happened.push(`${name} migrates`);
          await init();
          happened.push(`${name} has migrated`);
        },
      });
    },
  });
  const logger = mockServices.rootLogger.mock({
    warn,
    child: () => mockServices.logger.mock(),
  });
  return startTestBackend({
    features: [
      startLock,
      plugin,
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      mockServices.rootConfig.factory({ data: { backend: { database } } }),
    ],
  });
}

/** A promise, and what fulfils it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { open, opened };
}

beforeEach(() => {
  happened.length = 0;
  warn.mockClear();
});

it('is not needed on SQLite', async () => {
  const backend = await start('A', {
    client: 'better-sqlite3',
    connection: ':memory:',
  });
  expect(happened).toEqual(['A migrates', 'A has migrated']);
  await backend.stop();
});

(postgres ? describe : describe.skip)('on PostgreSQL', () => {
  const watching = new Client({ connectionString: postgres });
  const portal = (prefix: string) => ({
    client: 'pg',
    connection: postgres,
    prefix,
  });
  let prefix: string;

  beforeAll(() => watching.connect());

  afterAll(() => watching.end());

  beforeEach(() => {
    prefix = `t${randomBytes(4).toString('hex')}_`;
  });

  /** Which connections have the lock of this portal, or wait for it. */
  async function lockers(granted: boolean): Promise<number[]> {
    const { rows } = await watching.query(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted = $2
       AND (classid::bigint << 32) + objid::bigint = hashtext($1)::bigint & x'ffffffffffffffff'::bigint`,
      [`rackstage.start:${prefix}`, granted],
    );
    return rows.map(({ pid }) => pid);
  }

  async function somebodyWaits() {
    while ((await lockers(false)).length === 0) {
      // Each question takes its time.
    }
  }

  /** One replica is in the middle of its start, and another one waits for it. */
  async function two() {
    const migrating = gate();
    const { open, opened } = gate();
    const first = start('A', portal(prefix), async () => {
      migrating.open();
      await opened;
    });
    await migrating.opened;
    const second = start('B', portal(prefix));
    await somebodyWaits();
    expect(happened).toEqual(['A migrates']);
    return { first, second, open };
  }

  it('lets replicas start one after the other', async () => {
    const { first, second, open } = await two();
    open();
    const backends = await Promise.all([first, second]);
    expect(happened).toEqual([
      'A migrates',
      'A has migrated',
      'B migrates',
      'B has migrated',
    ]);
    expect(await lockers(true)).toEqual([]);
    await Promise.all(backends.map(backend => backend.stop()));
  });

  it('lets the next one start when the connection of the first is lost, which says so', async () => {
    const { first, second, open } = await two();
    const [holder] = await lockers(true);
    await watching.query('SELECT pg_terminate_backend($1)', [holder]);
    const later = await second;
    expect(happened).toEqual(['A migrates', 'B migrates', 'B has migrated']);
    expect(warn).toHaveBeenCalledWith(
      'The lock for starting was lost',
      expect.any(Error),
    );
    open();
    const backends = [await first, later];
    await Promise.all(backends.map(backend => backend.stop()));
  });

  it('holds no other portal on the same server up', async () => {
    const { first, second, open } = await two();
    const other = await start('C', portal(`${prefix}other_`));
    expect(happened).toEqual(['A migrates', 'C migrates', 'C has migrated']);
    open();
    const backends = [await first, await second, other];
    await Promise.all(backends.map(backend => backend.stop()));
  });
});
