import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  datacenterNeighborsExtensionPoint,
  NeighborDevice,
  NeighborSource,
} from '@rackstage/plugin-datacenter-node';
import { neighborSourceContract } from '@rackstage/plugin-datacenter-node/testUtils';
import { newKeyPair, publicKeyOf } from '@rackstage/ssh-runner';
import { findSshd, startSshd, TestSshd } from '@rackstage/test-kit';
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import datacenterModuleSsh from '.';
import { platforms } from './platforms';
import { readSettings } from './readSettings';
import { SshNeighborSource } from './SshNeighborSource';

const withSshd = findSshd() ? describe : describe.skip;
const fixtures = join(__dirname, 'parsers/__fixtures__');
const now = () => new Date('2026-01-02T03:04:05.000Z');

/** What a switch of a platform prints, in files beside the parsers. */
const recordings: Record<string, [lldp: string, mac: string]> = {
  'cisco-nxos': ['cisco-nxos.lldp.txt', 'cisco-nxos.mac.txt'],
  'cisco-ios': ['cisco-ios.lldp.txt', 'cisco-ios.mac.txt'],
  'arista-eos': ['arista-eos.lldp.json', 'arista-eos.mac.json'],
  'juniper-junos': ['juniper-junos.lldp.json', 'juniper-junos.mac.txt'],
  'aruba-aoscx': ['aruba-aoscx.lldp.txt', 'aruba-aoscx.mac.txt'],
  'dell-os10': ['dell-os10.lldp.txt', 'dell-os10.mac.txt'],
  sonic: ['linux.lldp.json', 'sonic.mac.txt'],
  'linux-lldpd': ['linux.lldp.json', 'linux.mac.json'],
};

withSshd('SshNeighborSource on a real OpenSSH server', () => {
  let sshd: TestSshd;
  let hostKey: string;

  beforeAll(async () => {
    sshd = await startSshd();
    hostKey = publicKeyOf(
      readFileSync(join(sshd.home, '../host_key'), 'utf8'),
    )!;
  });

  afterAll(() => sshd.stop());

  /**
   * Lets a key in for which the server runs one program only, as a switch does with whatever it is told.
   *
   * @param answers - what is printed, by the line that was sent
   */
  function aSwitch(name: string, answers: Record<string, string>): string {
    const cases = Object.entries(answers).map(([line, script]) => {
      return `'${line}') ${script} ;;`;
    });
    const file = join(sshd.home, name);
    writeFileSync(
      file,
      [
        '#!/bin/sh',
        'case "$SSH_ORIGINAL_COMMAND" in',
        ...cases,
        `*) echo "% Invalid input: $SSH_ORIGINAL_COMMAND" ;;`,
        'esac',
        '',
      ].join('\n'),
    );
    chmodSync(file, 0o755);
    const { privateKey, publicKey } = newKeyPair();
    sshd.authorize(`command="${file}",no-pty ${publicKey}`);
    return privateKey;
  }

  const print = (fixture: string) => {
    const file = join(sshd.home, fixture);
    copyFileSync(join(fixtures, fixture), file);
    chmodSync(file, 0o644);
    return `cat '${file}'`;
  };

  const lineOf = (command: string | readonly string[]) =>
    typeof command === 'string' ? command : command.join(' ');

  function aSwitchOf(platform: string): string {
    const [lldp, mac] = recordings[platform];
    const { neighbors, macTable } = platforms[platform];
    return aSwitch(platform, {
      [lineOf(neighbors.command)]: print(lldp),
      [lineOf(macTable.command)]: print(mac),
    });
  }

  function configOf(values: object) {
    return {
      datacenter: {
        neighbors: {
          ssh: {
            user: sshd.user,
            privateKey: sshd.privateKey,
            port: sshd.port,
            knownHosts: `[127.0.0.1]:${sshd.port} ${hostKey}`,
            timeout: { seconds: 20 },
            ...values,
          },
        },
      },
    };
  }

  const sourceWith = (values: object) =>
    new SshNeighborSource(
      readSettings(new ConfigReader(configOf(values)))!,
      now,
    );

  const device: NeighborDevice = {
    id: '1',
    name: 'leaf-1.dc.example.com',
    managementAddress: '127.0.0.1/8',
    manufacturer: 'Arista',
    model: 'DCS-7050SX3-48YC8',
  };

  const read = (source: NeighborSource, values: Partial<NeighborDevice> = {}) =>
    source.read(
      { ...device, ...values },
      { signal: new AbortController().signal },
    );

  it.each(Object.keys(platforms))('reads %s', async platform => {
    const privateKey = aSwitchOf(platform);
    const source = sourceWith({
      devices: [{ name: device.name, platform, privateKey }],
    });
    const { neighbors, macTable } = platforms[platform];
    const [lldp, mac] = recordings[platform].map(name =>
      readFileSync(join(fixtures, name), 'utf8'),
    );
    const links = [...neighbors.parse(lldp), ...macTable.parse(mac)];
    expect(links.length).toBeGreaterThan(1);
    expect(await read(source)).toEqual({
      observedAt: '2026-01-02T03:04:05.000Z',
      links,
    });
  });

  describe('keeps the contract', () => {
    it.each(neighborSourceContract)('$promise', async ({ check }) => {
      const harness = {
        source: sourceWith({ privateKey: aSwitchOf('arista-eos') }),
        readable: device,
        // Of documentation (RFC 5737) would wait; nobody listens here.
        unreachable: { ...device, managementAddress: 'localhost.invalid' },
      };
      await expect(check(harness)).resolves.toBeUndefined();
    });
  });

  it('takes what is said nearest to a device', async () => {
    const privateKey = aSwitch('wrapped', {
      'sudo show lldp': print('arista-eos.lldp.json'),
      'wrapped show mac': print('arista-eos.mac.json'),
    });
    const source = sourceWith({
      user: 'nobody-there',
      privateKey: newKeyPair().privateKey,
      port: 1,
      platforms: {
        'arista-eos': {
          user: 'nobody-there-either',
          privateKey,
          port: sshd.port,
          neighborsCommand: 'no such command',
          macTableCommand: 'wrapped show mac',
        },
      },
      devices: [
        {
          name: device.name,
          address: '127.0.0.1',
          user: sshd.user,
          neighborsCommand: 'sudo show lldp',
        },
      ],
    });
    const { links } = await read(source, { managementAddress: undefined });
    expect(links.map(({ localPort }) => localPort)).toEqual([
      'Ethernet49/1',
      'Ethernet5',
      'Ethernet5',
    ]);
  });

  it('leaves MAC address tables where it is told to', async () => {
    const privateKey = aSwitchOf('arista-eos');
    const { links } = await read(sourceWith({ privateKey, macTables: false }));
    expect(links.map(({ protocol }) => protocol)).toEqual(['lldp', 'lldp']);
  });

  describe('says why a device was not read', () => {
    it.each<[string, () => object, Partial<NeighborDevice>, string, RegExp]>([
      [
        'nobody knows its commands',
        () => ({}),
        { manufacturer: 'Acme' },
        'NotConfigured',
        /cisco-nxos, /,
      ],
      [
        'it has no address',
        () => ({}),
        { managementAddress: undefined },
        'NotConfigured',
        /no management address/,
      ],
      ['nobody listens', () => ({ port: 1 }), {}, 'Unreachable', /port 1/],
      [
        'it shows a key that is not known',
        () => ({ knownHosts: '# nobody is known' }),
        {},
        'IdentityRefused',
        /no key is known/,
      ],
      [
        'it shows the key of another one',
        () => ({
          knownHosts: `[127.0.0.1]:${sshd.port} ${newKeyPair().publicKey}`,
        }),
        {},
        'IdentityRefused',
        /knownHosts/,
      ],
      [
        'it does not know the key',
        () => ({ privateKey: newKeyPair().privateKey }),
        {},
        'CredentialRefused',
        /does not let the portal in/,
      ],
      [
        'it says something else',
        () => ({ privateKey: aSwitch('other', {}) }),
        {},
        'FormatUnknown',
        /% Invalid input/,
      ],
      [
        'the command fails',
        () => ({
          privateKey: aSwitch('failing', {
            'show lldp neighbors detail | json':
              'echo "no permission" >&2; exit 3',
          }),
        }),
        {},
        'CommandRefused',
        /ended with 3: no permission/,
      ],
      [
        'it never ends',
        () => ({
          timeout: { milliseconds: 700 },
          privateKey: aSwitch('slow', {
            'show lldp neighbors detail | json': 'sleep 600',
          }),
        }),
        {},
        'Unreachable',
        /within 0.7 seconds/,
      ],
      [
        'it never stops printing',
        () => ({
          privateKey: aSwitch('endless', {
            'show lldp neighbors detail | json': 'yes',
          }),
        }),
        {},
        'CommandRefused',
        /prints more than/,
      ],
    ])('where %s', async (_, values, changed, code, message) => {
      await expect(read(sourceWith(values()), changed)).rejects.toMatchObject({
        name: 'NeighborReadError',
        code,
        message: expect.stringMatching(message),
      });
    });

    it('where it is killed meanwhile, and not that it has no neighbours', async () => {
      const begun = join(sshd.home, 'begun');
      execFileSync('mkfifo', ['-m', '666', begun]);
      const privateKey = aSwitch('dying', {
        'show lldp neighbors detail | json': `echo > '${begun}'; sleep 600`,
      });
      const lost = read(sourceWith({ privateKey })).catch(error => error);
      // The switch waits until somebody reads that it has begun.
      await readFile(begun, 'utf8');
      await sshd.kill();
      expect(await lost).toMatchObject({ code: 'Unreachable' });
      await sshd.start();
    });
  });

  it('ends at once when it is told to', async () => {
    // Takes connections, and says nothing.
    const silent = createServer(() => controller.abort(reason));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const { port } = silent.address() as AddressInfo;
    await expect(
      sourceWith({ port }).read(device, { signal: controller.signal }),
    ).rejects.toBe(reason);
    silent.close();
  });

  describe('datacenterModuleSsh', () => {
    async function sources(data: object) {
      const added: NeighborSource[] = [];
      const backend = await startTestBackend({
        extensionPoints: [
          [
            datacenterNeighborsExtensionPoint,
            { addSource: source => added.push(source) },
          ],
        ],
        features: [
          datacenterModuleSsh,
          mockServices.rootConfig.factory({ data }),
        ],
      });
      await backend.stop();
      return added;
    }

    it('brings the source where it is configured', async () => {
      const [source, ...others] = await sources(configOf({}));
      expect(source.id).toBe('ssh');
      expect(others).toEqual([]);
    });

    it('brings none where it is not', async () => {
      expect(await sources({})).toEqual([]);
    });
  });
});

describe('readSettings', () => {
  const { privateKey } = newKeyPair();
  const settings = (values: object) =>
    readSettings(
      new ConfigReader({
        datacenter: {
          neighbors: {
            ssh: { user: 'portal', privateKey, knownHosts: '', ...values },
          },
        },
      }),
    );

  it.each<[object, RegExp]>([
    [{ user: undefined }, /datacenter\.neighbors\.ssh\.user/],
    [{ privateKey: undefined }, /datacenter\.neighbors\.ssh\.privateKey/],
    [{ privateKey: 'secret' }, /ssh\.privateKey cannot be read/],
    [{ knownHosts: undefined }, /ssh\.knownHosts/],
    [{ platforms: { nexus: {} } }, /no platform 'nexus'.*cisco-nxos/],
    [
      { platforms: { sonic: { privateKey: 'secret' } } },
      /platforms\.sonic\.privateKey cannot be read/,
    ],
    [
      { devices: [{ name: 'leaf-1', platform: 'eos' }] },
      /no platform 'eos'.*devices\[0\].*arista-eos/,
    ],
    [
      { devices: [{ name: 'leaf-1' }, { name: 'leaf-1' }] },
      /devices\[1\] names leaf-1/,
    ],
  ])('names what is wrong: %j', (values, message) => {
    expect(() => settings(values)).toThrow(message);
    expect(() => settings(values)).not.toThrow(/: secret/);
  });
});
