import { Flavor, Image, Server } from '@rackstage/openstack-client';
import serversFixture from '../__fixtures__/servers.json';
import volumesFixture from '../__fixtures__/volumes.json';
import { toImage } from './image';
import { instanceStatus, toInstance } from './instance';
import { isPrivateAddress } from './isPrivateAddress';
import { toSpec } from './spec';
import { toUtc } from './toUtc';
import { toVolume } from './volume';

const [building, active, failed] =
  serversFixture.servers as unknown as Server[];
const [volume] = volumesFixture.volumes;

describe('an instance', () => {
  it('that runs', () => {
    expect(toInstance(active)).toEqual({
      id: 'server-1',
      name: 'web-1',
      tag: 'i-1',
      status: 'running',
      providerStatus: 'ACTIVE',
      zone: 'az1',
      specId: 'flavor-tiny',
      imageId: 'image-debian',
      keyPair: 'demo',
      addresses: [
        {
          address: expect.stringMatching(/^10\.20\./),
          version: 4,
          type: 'private',
          network: 'private',
        },
      ],
      securityGroups: ['web'],
      volumeIds: ['volume-1'],
      labels: { team: 'a' },
      createdAt: '2026-11-21T03:01:11Z',
    });
  });

  it('that is being built', () => {
    expect(toInstance(building)).toMatchObject({
      status: 'creating',
      providerStatus: 'BUILD',
      addresses: [],
      securityGroups: undefined,
    });
  });

  it('that no host had room for', () => {
    expect(toInstance(failed)).toMatchObject({
      status: 'error',
      tag: 'i-2',
      zone: undefined,
      fault: { code: 'OutOfStock', message: 'No valid host was found.' },
    });
  });

  it('that boots from a volume, has no key and was not made by Rackstage', () => {
    const server: Server = {
      ...active,
      image: '',
      key_name: null,
      tags: ['x'],
    };
    expect(toInstance(server)).toMatchObject({
      imageId: undefined,
      keyPair: undefined,
      tag: undefined,
    });
  });

  it('with a floating address, and with a public one of a provider network', () => {
    const address = (addr: string, type: 'fixed' | 'floating') => ({
      addr,
      version: 4 as const,
      'OS-EXT-IPS:type': type,
    });
    const addresses = {
      private: [address('10.0.0.5', 'fixed'), address('10.9.0.7', 'floating')],
      provider: [address('203.0.113.9', 'fixed')],
    };
    expect(toInstance({ ...active, addresses }).addresses).toMatchObject([
      { address: '10.0.0.5', type: 'private' },
      { address: '10.9.0.7', type: 'public' },
      { address: '203.0.113.9', type: 'public' },
    ]);
  });

  it.each([
    [
      'Exceeded maximum number of retries. Exhausted all hosts available for retrying build failures for instance x.',
      'OutOfStock',
    ],
    ['Maximum number of ports exceeded', 'QuotaExceeded'],
    ["Quota exceeded for resources: ['port'].", 'QuotaExceeded'],
    ['Failed to allocate the network(s), not rescheduling.', 'Unavailable'],
  ])('with the fault "%s"', (message, code) => {
    const fault = { code: 500, message };
    expect(toInstance({ ...failed, fault }).fault).toEqual({ code, message });
  });

  it.each([
    ['ACTIVE', 'deleting', 'deleting'],
    ['ERROR', 'deleting', 'deleting'],
    ['ACTIVE', 'powering-off', 'stopping'],
    ['SHUTOFF', 'powering-on', 'starting'],
    ['BUILD', 'spawning', 'creating'],
    ['HARD_REBOOT', 'rebooting_hard', 'rebooting'],
    ['RESIZE', 'resize_migrating', 'rebooting'],
    ['VERIFY_RESIZE', null, 'running'],
    ['PAUSED', null, 'stopped'],
    ['DELETED', null, 'deleting'],
    ['SOMETHING_NEW', null, 'unknown'],
  ])('in status %s (%s) is %s', (status, task, expected) => {
    const server = { ...active, status, 'OS-EXT-STS:task_state': task };
    expect(instanceStatus(server)).toBe(expected);
  });
});

it.each([
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['100.64.1.1', true],
  ['8.8.8.8', false],
  ['fd00::1', true],
  ['2001:db8::1', false],
])('knows whether %s is private', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});

it.each([
  ['reserved', 'attaching'],
  ['error_deleting', 'error'],
  ['backing-up', 'unknown'],
])('a volume in status %s is %s', (status, expected) => {
  expect(toVolume({ ...volume, status }).status).toBe(expected);
});

it.each([
  ['2026-11-21T01:52:56.000000', '2026-11-21T01:52:56Z'],
  ['2026-11-21T01:52:56.430525', '2026-11-21T01:52:56.430Z'],
  ['2026-11-21T10:52:56+09:00', '2026-11-21T01:52:56Z'],
])('reads the time %s as UTC', (time, expected) => {
  expect(toUtc(time)).toBe(expected);
});

describe('an image', () => {
  const image: Image = {
    id: 'i1',
    name: null,
    status: 'deactivated',
    min_disk: 0,
    min_ram: 512,
    size: null,
    created_at: '2026-01-01T00:00:00Z',
    owner: 'p1',
    visibility: 'private',
  };

  it('about which little is known', () => {
    expect(toImage(image)).toEqual({
      id: 'i1',
      name: 'i1',
      status: 'unavailable',
      minMemoryMiB: 512,
      createdAt: '2026-01-01T00:00:00Z',
    });
  });

  it.each([
    [{ os_distro: 'Windows' }, { family: 'windows', distribution: 'windows' }],
    [{ os_type: 'windows' }, { family: 'windows' }],
    [
      { os_distro: 'freebsd', os_version: '14.1' },
      { family: 'other', distribution: 'freebsd', version: '14.1' },
    ],
    [
      { os_distro: 'sles', os_type: 'linux', os_admin_user: 'sles' },
      { family: 'linux', distribution: 'sles', adminUser: 'sles' },
    ],
  ])('with %j', (properties, os) => {
    expect(toImage({ ...image, ...properties }).os).toEqual(os);
  });

  it.each([
    ['aarch64', 'arm64'],
    ['ppc64le', undefined],
  ])('for %s', (architecture, expected) => {
    expect(toImage({ ...image, architecture }).architecture).toBe(expected);
  });
});

describe('a spec', () => {
  const flavor: Flavor = { id: 'f', name: 'f', vcpus: 1, ram: 1, disk: 0 };

  it.each([
    [undefined, undefined],
    [
      { 'hw:cpu_policy': 'dedicated', 'pci_passthrough:alias': 'nic:2' },
      undefined,
    ],
    [{ 'resources:VGPU': '1', 'resources_GPU1:PGPU': '2' }, 3],
  ])('with the extra specs %j', (extra_specs, gpus) => {
    expect(toSpec({ ...flavor, extra_specs }).gpus).toBe(gpus);
  });
});
