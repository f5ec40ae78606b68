import {
  AccountSettings,
  CloudConnection,
  CloudError,
  RegionalListing,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { FakeCloud } from './FakeCloud';
import { fakeOffers, fakeRegions } from './fakeOffer';

/** A connection to the fake cloud; every call first proves the credential. */
export function fakeConnection(
  cloud: FakeCloud,
  { credential }: AccountSettings,
): CloudConnection {
  const call: FakeCloud['call'] = (name, options, work) =>
    cloud.call(name, options, () => {
      if (credential.password !== cloud.password) {
        throw new CloudError('AuthFailed', 'The password is wrong');
      }
      return work();
    });
  const offered = <K extends keyof (typeof fakeOffers)[string]>(
    kind: K,
  ): RegionalListing<(typeof fakeOffers)[string][K][number]> => ({
    list: ({ region }, options) =>
      call(`${kind}.list`, options, () => ({
        items: fakeOffers[region][kind],
      })),
  });
  const power =
    (action: 'start' | 'stop' | 'reboot') =>
    ({ id }: ResourceId, options: { signal: AbortSignal }) =>
      call(`instances.${action}`, options, () => cloud.changePower(id, action));
  return {
    verify: options =>
      call('verify', options, () => ({ principal: 'tester', scope: 'tests' })),
    regions: {
      list: (_, options) =>
        call('regions.list', options, () => ({ items: fakeRegions })),
    },
    zones: offered('zones'),
    images: offered('images'),
    specs: offered('specs'),
    networks: offered('networks'),
    keyPairs: offered('keyPairs'),
    instances: {
      list: ({ region, tag }, options) =>
        call('instances.list', options, () => ({
          items: cloud.listInstances(region, tag),
        })),
      get: ({ id }, options) =>
        call('instances.get', options, () => cloud.getInstance(id)),
      create: (request, options) =>
        call('instances.create', options, () => cloud.createInstance(request)),
      start: power('start'),
      stop: power('stop'),
      reboot: power('reboot'),
      delete: ({ id }, options) =>
        call('instances.delete', options, () => cloud.deleteInstance(id)),
    },
    volumes: {
      list: ({ region, tag }, options) =>
        call('volumes.list', options, () => ({
          items: cloud.listVolumes(region, tag),
        })),
      get: ({ id }, options) =>
        call('volumes.get', options, () => cloud.getVolume(id)),
      create: (request, options) =>
        call('volumes.create', options, () => cloud.createVolume(request)),
      attach: ({ id, instanceId }, options) =>
        call('volumes.attach', options, () =>
          cloud.attachVolume(id, instanceId),
        ),
      detach: () => Promise.reject(new Error('Nothing here detaches')),
      delete: ({ id }, options) =>
        call('volumes.delete', options, () => cloud.deleteVolume(id)),
    },
    quotas: {
      get: (_, options) => call('quotas.get', options, () => cloud.quotas),
    },
    stock: {
      check: (_, options) => call('stock.check', options, () => cloud.stock),
    },
  };
}
