import { AccessSettings } from '../database/reachingRecords';
import { printedFingerprints } from './HostKeys';
import { planReach } from './planReach';

const settings: AccessSettings = {
  publicKey: 'ssh-ed25519 AAAA',
  port: 22,
  direct: false,
  bastions: [],
  endpoints: [],
};

const record = {
  id: 'i',
  region: 'seoul',
  networkId: 'n',
  phase: 'Running' as const,
  facts: {
    login: {
      user: 'ubuntu',
      source: 'image' as const,
      portal: { user: 'cloud', publicKey: settings.publicKey },
    },
  } as never,
};

const at = (
  type: 'public' | 'private',
  address: string,
  version: 4 | 6 = 4,
) => ({
  type,
  address,
  version,
});
const inside = at('private', '10.0.0.5');
const outside = at('public', '203.0.113.5');
const gate = { id: 'gate', host: '203.0.113.1', port: 22 };

const plan = (
  changes: Partial<AccessSettings> = {},
  addresses = [inside],
  instance: object = {},
) =>
  planReach(
    { ...record, ...instance },
    { addresses, simulated: false },
    { ...settings, ...changes },
    true,
  );

describe('planReach', () => {
  it('prefers the public address, of version 4', () => {
    const addresses = [inside, at('public', '2001:db8::5', 6), outside];
    expect(plan({ bastions: [gate] }, addresses)).toEqual({
      host: outside.address,
      port: 22,
      user: 'cloud',
      key: 'portal',
    });
  });

  it('takes the bastion that is for the least', () => {
    const ofRegion = { ...gate, id: 'region', region: 'seoul' };
    const ofNetwork = { ...gate, id: 'network', network: 'n' };
    const elsewhere = { ...gate, id: 'other', region: 'tokyo', network: 'n' };
    const bastions = [gate, ofRegion, ofNetwork, elsewhere];
    expect(plan({ bastions })).toMatchObject({ bastion: ofNetwork });
    expect(plan({ bastions }, [inside], { networkId: 'm' })).toMatchObject({
      host: inside.address,
      bastion: ofRegion,
    });
  });

  it('takes the account of the settings where the key of the portal is not there', () => {
    const login = { user: 'ubuntu' };
    const facts = { login: { user: 'ubuntu', source: 'image' } };
    expect(plan({ login }, [outside], { facts })).toMatchObject({
      user: 'ubuntu',
      key: 'login',
    });
    expect(plan({}, [outside], { facts })).toEqual({ problem: 'NoKey' });
  });

  it.each([
    ['NoBastion', plan()],
    ['NoAddress', plan({}, [])],
    ['NotRunning', plan({}, [outside], { phase: 'Stopped' })],
    ['NotSsh', plan({}, [outside], { facts: {} })],
    [
      'Simulated',
      planReach(
        record,
        { addresses: [outside], simulated: true },
        settings,
        true,
      ),
    ],
  ])('says %s', (problem, found) => expect(found).toEqual({ problem }));

  it('goes through the gateway of the cloud, also to what is simulated', () => {
    const sshGateway = { host: '127.0.0.1', port: 7072 };
    const seen = { cloudId: 'i-1', seenInstance: { sshGateway } as never };
    const way = {
      host: 'i-1',
      port: 22,
      user: 'cloud',
      key: 'portal',
      bastion: { id: 'gateway:cloud', ...sshGateway },
    };
    expect(plan({ bastions: [gate] }, [outside], seen)).toEqual(way);
    expect(
      planReach(
        { ...record, ...seen },
        { addresses: [], simulated: true },
        settings,
        false,
      ),
    ).toEqual(way);
    expect(plan({}, [], { ...seen, phase: 'Stopped' })).toEqual({
      problem: 'NotRunning',
    });
  });

  it('goes where it is told, whatever the cloud says', () => {
    const endpoint = { instanceId: 'i', host: 'nat.example', port: 2201 };
    expect(
      planReach(
        record,
        { addresses: [], simulated: true },
        { ...settings, endpoints: [endpoint] },
        false,
      ),
    ).toMatchObject({ host: 'nat.example', port: 2201, standsIn: true });
    const login = { user: 'ops' };
    expect(plan({ endpoints: [endpoint], login })).toMatchObject({
      user: 'ops',
      key: 'login',
      standsIn: false,
    });
    expect(plan({ direct: true })).toMatchObject({ host: inside.address });
  });
});

describe('printedFingerprints', () => {
  const one = `SHA256:${'a'.repeat(43)}`;
  const two = `SHA256:${'b'.repeat(43)}`;
  const block = (...prints: string[]) =>
    [
      'ci-info: -----BEGIN SSH HOST KEY FINGERPRINTS-----',
      ...prints.map(print => `256 ${print} root@web (ED25519)`),
      '-----END SSH HOST KEY FINGERPRINTS-----',
    ].join('\n');

  it('reads those of the last boot', () => {
    expect(
      printedFingerprints(`${block(two)}\n${block(one, two)}\nlogin:`),
    ).toEqual([one, two]);
  });

  it.each(['', 'login:', block(one).split('-----END')[0]])(
    'knows none in %j',
    text => expect(printedFingerprints(text)).toEqual([]),
  );
});
