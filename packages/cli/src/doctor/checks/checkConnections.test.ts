import { HttpStub, startHttpStub } from '@rackstage/test-kit';
import {
  engines,
  TestInstallation,
} from '../../__testUtils__/TestInstallation';
import { Portal } from '../../portal/Portal';
import { checkConnections } from './checkConnections';

describe.each(engines)('checkConnections on %s', engine => {
  let test: TestInstallation;
  let cloud: HttpStub;
  let portal: HttpStub;

  beforeEach(async () => {
    test = new TestInstallation(engine);
    cloud = await startHttpStub();
    portal = await startHttpStub();
    await test.run('clouds', [
      'CREATE TABLE accounts (id text, name text, config text)',
      `INSERT INTO accounts VALUES ('a1', 'seoul', '{"region":"one","endpoint":"${cloud.origin}/v1"}')`,
    ]);
  });

  afterEach(async () => {
    await cloud.close();
    await portal.close();
    await test.remove();
  });

  const nobody = async (): Promise<Portal> => {
    throw new Error('You are not signed in');
  };
  const untested = {
    severity: 'ok',
    id: 'connectionsUntested',
    params: { reason: 'You are not signed in' },
  };
  const somebody = async () =>
    new Portal(portal.origin, 'token of ann', key => key);

  /** What the cloud's clock says, whatever else it answers. */
  const setClock = (secondsFromNow: number) =>
    cloud.on('GET /v1', {
      status: 401,
      headers: {
        date: new Date(Date.now() + secondsFromNow * 1000).toUTCString(),
      },
    });

  it.each([
    [0, 'cloudClock', 'ok'],
    [-3600, 'cloudClockOff', 'warning'],
    [60, 'cloudClockOff', 'warning'],
  ])(
    'a cloud whose clock is %d s from this one is %s',
    async (seconds, id, severity) => {
      setClock(seconds);
      const [clock, rest] = await checkConnections(test.installation, nobody);
      expect(clock).toMatchObject({ id, severity });
      expect(clock.params.account).toBe('seoul');
      expect(
        Math.abs(Number(clock.params.seconds) - Math.abs(seconds)),
      ).toBeLessThanOrEqual(5);
      expect(rest).toEqual(untested);
    },
  );

  it('a cloud that does not answer is told, with its address', async () => {
    await cloud.close();
    const [found] = await checkConnections(test.installation, nobody);
    expect(found).toEqual({
      severity: 'problem',
      id: 'cloudUnreachable',
      params: {
        account: 'seoul',
        url: `${cloud.origin}/v1`,
        reason: 'ECONNREFUSED',
      },
    });
  });

  it.each([
    [{ ok: true, principal: 'ann' }, 'ok', 'connection', { account: 'seoul' }],
    [
      { ok: false, error: { code: 'AuthFailed', message: 'Wrong password' } },
      'problem',
      'connectionRefused',
      { account: 'seoul', reason: 'Wrong password' },
    ],
  ])(
    'the portal tests each account for who is signed in: %j',
    async (body, severity, id, params) => {
      setClock(0);
      portal.on('POST /api/clouds/connection-tests', { body });
      const findings = await checkConnections(test.installation, somebody);
      expect(findings[1]).toEqual({ severity, id, params });
      expect(portal.requests).toMatchObject([
        {
          headers: { authorization: 'Bearer token of ann' },
          body: { accountId: 'a1' },
        },
      ]);
    },
  );

  it('says that nothing was tested where the portal is down', async () => {
    setClock(0);
    await portal.close();
    const findings = await checkConnections(test.installation, somebody);
    expect(findings[1]).toMatchObject({ id: 'connectionsUntested' });
  });

  it('asks nobody where there are no accounts', async () => {
    const empty = new TestInstallation(engine);
    expect(await checkConnections(empty.installation, nobody)).toEqual([]);
    await empty.remove();
  });
});
