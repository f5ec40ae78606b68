import { cloudCapabilities } from '@rackstage/plugin-clouds-node';
import { ContractHarness } from '@rackstage/plugin-clouds-node/testUtils';
import { openStackDriver } from '../OpenStackDriver';
import { injectLabFault, supportsLabFault } from './labFaults';
import { openOpenStackLab, OpenStackLab } from './OpenStackLab';

/** For the driver contract: the lab, with faults injected on the way to it. */
export function createLabHarness(cloud: 'lab' | 'lab-app'): ContractHarness {
  let lab: OpenStackLab;
  return {
    driver: openStackDriver,
    capabilities: cloudCapabilities.filter(name => name !== 'stock'),
    timing: { pollIntervalMs: 200, settleTimeoutMs: 60_000 },
    skips: {
      'a spec that the region does not have is refused with NotFound or InvalidRequest':
        'the lab has one region only',
    },
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
