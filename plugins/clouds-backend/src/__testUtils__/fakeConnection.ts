import { parsePublicKey } from '@rackstage/plugin-clouds-common';
import {
  AccountSettings,
  CloudConnection,
  CloudError,
  RegionalListing,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { FakeCloud } from './FakeCloud';
import { fakeParts } from './fakeParts';
import { fakeOffers, fakeRegions } from './fakeOffer';

/** A connection to the fake cloud; every call first proves the credential. */
export function fakeConnection(
  cloud: FakeCloud,
  { credential }: AccountSettings,
): CloudConnection {
  const call: FakeCloud['call'] = (name, options, work) =>
    cloud.call(name, options, () => {
      const password = String(credential.password);
      cloud.usedPasswords.push([name, password]);
      if (![cloud.password, ...cloud.otherPasswords].includes(password)) {
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
  const { shelf } = cloud;
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
    keyPairs: {
      list: ({ region }, options) =>
        call('keyPairs.list', options, () => ({
          items: [
            ...fakeOffers[region].keyPairs,
            ...shelf.keyPairs.list(region),
          ],
        })),
      create: ({ region, name, publicKey }, options) =>
        call('keyPairs.create', options, () => {
          const { fingerprint } = parsePublicKey(publicKey);
          const same = shelf.keyPairs
            .list(region)
            .find(pair => pair.name === name);
          if (same && same.fingerprint !== fingerprint) {
            throw new CloudError('Conflict', `There is a ${name} already`);
          }
          return shelf.keyPairs.put(region, { id: name, name, fingerprint });
        }),
      delete: ({ id }, options) =>
        call('keyPairs.delete', options, () => shelf.keyPairs.remove(id)),
    },
    securityGroups: {
      list: ({ region, tag }, options) =>
        call('securityGroups.list', options, () => ({
          items: shelf.securityGroups.list(region, tag),
        })),
      get: ({ id }, options) =>
        call('securityGroups.get', options, () => shelf.securityGroups.get(id)),
      create: ({ region, ...group }, options) =>
        call('securityGroups.create', options, () =>
          shelf.securityGroups.make(region, 'g', group),
        ),
      setRules: ({ id, rules }, options) =>
        call('securityGroups.setRules', options, () =>
          shelf.securityGroups.change(id, { rules }),
        ),
      delete: ({ id }, options) =>
        call('securityGroups.delete', options, () =>
          shelf.securityGroups.remove(id),
        ),
    },
    snapshots: {
      list: ({ region, tag }, options) =>
        call('snapshots.list', options, () => ({
          items: shelf.snapshots.list(region, tag),
        })),
      get: ({ id }, options) =>
        call('snapshots.get', options, () => shelf.snapshots.get(id)),
      create: ({ region, volumeId, labels = {}, ...snapshot }, options) =>
        call('snapshots.create', options, () =>
          shelf.snapshots.make(region, 's', {
            ...snapshot,
            labels,
            volumeId,
            status: 'available' as const,
            sizeGiB: cloud.getVolume(volumeId).sizeGiB,
          }),
        ),
      delete: ({ id }, options) =>
        call('snapshots.delete', options, () => shelf.snapshots.remove(id)),
    },
    resizing: {
      resize: ({ id, specId }, options) =>
        call('resizing.resize', options, () =>
          cloud.resizeInstance(id, specId),
        ),
    },
    consoles: {
      log: (_, options) => call('consoles.log', options, () => cloud.console),
    },
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
      detach: ({ id, instanceId }, options) =>
        call('volumes.detach', options, () =>
          cloud.detachVolume(id, instanceId),
        ),
      extend: ({ id, sizeGiB }, options) =>
        call('volumes.extend', options, () => cloud.extendVolume(id, sizeGiB)),
      delete: ({ id }, options) =>
        call('volumes.delete', options, () => cloud.deleteVolume(id)),
    },
    ...(cloud.makesParts && fakeParts(cloud.shelf, call)),
    quotas: {
      get: (_, options) => call('quotas.get', options, () => cloud.quotas),
    },
    stock: {
      check: (_, options) => call('stock.check', options, () => cloud.stock),
    },
  };
}
