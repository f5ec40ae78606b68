import { cloudCapabilities, HostedDriver } from '@rackstage/plugin-clouds-node';
import {
  ContractHarness,
  FaultKind,
} from '@rackstage/plugin-clouds-node/testUtils';
import { SandboxCloud, startSandboxCloud } from '@rackstage/sandbox-cloud';
import { sandboxDriver } from '../sandboxDriver';

const project = { id: 'contract', apiKey: 'key-of-the-contract-project' };
const region = 'kr-east-1';

/** The sandbox's words for the faults of the contract. */
const kinds: Record<FaultKind, string> = {
  'rate-limit': 'rate-limit',
  'out-of-stock': 'out-of-stock',
  quota: 'quota',
  auth: 'auth',
  unavailable: 'unavailable',
  'broken-answer': 'bad-gateway',
  hang: 'hang',
  'lost-answer': 'lost-answer',
  'create-then-error': 'create-then-error',
};

export interface SandboxHarnessOptions {
  /** Default: the sandbox driver itself. */
  driver?: HostedDriver;
  settleTimeoutMs?: number;
}

/** A cloud of its own, a thousand times faster than life, with every fault on request. */
export function createSandboxHarness(
  options: SandboxHarnessOptions = {},
): ContractHarness {
  let cloud: SandboxCloud;

  const faults = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${cloud.url}/v1/faults${path}`, {
      method,
      headers: {
        authorization: `Bearer ${project.apiKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    return response.status === 201 ? response.json() : undefined;
  };

  return {
    driver: options.driver ?? sandboxDriver,
    capabilities: cloudCapabilities,
    timing: {
      pollIntervalMs: 3,
      settleTimeoutMs: options.settleTimeoutMs ?? 5000,
    },
    faults: {
      supports: () => true,
      async inject({ kind, ...where }) {
        const fault = { ...where, kind: kinds[kind], times: 1000 };
        const { id } = await faults('POST', '', fault);
        return async () => {
          await faults('DELETE', `/${id}`);
        };
      },
    },
    async open() {
      cloud = await startSandboxCloud({
        projects: [{ ...project, quotas: { volumeGiB: 100 } }],
        speed: 1000,
      });
      const config = { endpoint: cloud.url, project: project.id };
      const { apiKey } = project;
      return {
        settings: { config, credential: { apiKey } },
        wrongSettings: {
          config,
          credential: { apiKey: 'key-of-nobody-at-all' },
        },
        target: {
          region,
          zone: `${region}a`,
          imageId: 'ubuntu-24.04-x86-64',
          specId: 'g1-1x4',
          otherSpecId: 'g1-2x8',
          networkId: `${region}-default`,
          keyPair: 'developers',
          // This region has no GPUs.
          specNotInRegion: 'p1-8x96',
          unknownId: 'i-0123456789abcdef',
        },
      };
    },
    close: () => cloud.stop(),
  };
}
