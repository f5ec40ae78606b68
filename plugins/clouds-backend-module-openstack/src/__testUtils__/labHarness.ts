import {
  CloudCapability,
  cloudCapabilities,
  CloudDriver,
} from '@rackstage/plugin-clouds-node';
import { ContractHarness } from '@rackstage/plugin-clouds-node/testUtils';
import { openStackDriver } from '../OpenStackDriver';
import { injectLabFault, supportsLabFault } from './labFaults';
import { LabCloud, openOpenStackLab, OpenStackLab } from './OpenStackLab';

/** What OpenStack does not have at all, and what the lab does not: it has no Octavia, Designate and Magnum. */
const absent: readonly CloudCapability[] = [
  'stock',
  'routeTables',
  'natGateways',
  'loadBalancers',
  'dnsZones',
  'clusters',
  'clusterVersions',
];

/** What the catalog lacks is refused as `Unsupported`, which the portal takes for absent; the contract cannot. */
const labDriver: CloudDriver = {
  ...openStackDriver,
  connect(settings) {
    const { loadBalancers, dnsZones, clusters, clusterVersions, ...rest } =
      openStackDriver.connect(settings);
    return rest;
  },
};

/** For the driver contract: the lab, with faults injected on the way to it. */
export function createLabHarness(cloud: LabCloud): ContractHarness {
  let lab: OpenStackLab;
  return {
    driver: labDriver,
    capabilities: cloudCapabilities.filter(name => !absent.includes(name)),
    timing: { pollIntervalMs: 200, settleTimeoutMs: 60_000 },
    faults: {
      supports: supportsLabFault,
      async inject({ kind, operation }) {
        const remove = injectLabFault(lab, kind, operation);
        return async () => remove();
      },
    },
    async open() {
      lab = await openOpenStackLab(cloud);
      const { settings, wrongSettings, target } = lab;
      return {
        settings,
        wrongSettings,
        target: {
          ...target,
          unknownId: '00000000-0000-4000-8000-000000000000',
        },
      };
    },
    close: () => lab.close(),
  };
}
