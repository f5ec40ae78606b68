import { until } from './until';

export interface SandboxThing {
  id: string;
  name: string;
  status: string;
  /** How long it takes to make it; of instances. */
  simulatedSeconds?: number;
}

export interface Fault {
  operation: string;
  kind: string;
  region?: string;
  times?: number;
  delayMs?: number;
}

/** What a region has lists of. */
const listed = [
  'zones',
  'images',
  'specs',
  'keyPairs',
  'securityGroups',
  'instances',
  'volumes',
  'snapshots',
  'clusterVersions',
  'networks',
  'subnets',
  'networkInterfaces',
  'publicIps',
  'routeTables',
  'internetGateways',
  'natGateways',
  'loadBalancers',
  'dnsZones',
  'ownImages',
  'clusters',
];

/** Looks into the simulated cloud from outside the portal. */
export class SandboxApi {
  constructor(
    readonly endpoint: string,
    readonly apiKey: string,
  ) {}

  private async call(path: string, init: RequestInit = {}) {
    const response = await fetch(`${this.endpoint}/v1${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        'content-type': 'application/json',
      },
    });
    if (!response.ok) {
      throw new Error(`${response.status} from the sandbox at ${path}`);
    }
    return response;
  }

  async list(
    kind: 'instances' | 'volumes',
    region: string,
  ): Promise<SandboxThing[]> {
    const response = await this.call(`/regions/${region}/${kind}?limit=200`);
    return (await response.json()).items;
  }

  /** What is there and not on its way out. */
  async left(kind: 'instances' | 'volumes', region: string) {
    const things = await this.list(kind, region);
    return things.filter(({ status }) => status !== 'deleting');
  }

  /** Makes an instance that carries no tag of the portal, and waits until it runs. */
  async makeInstance(region: string, name: string): Promise<SandboxThing> {
    const response = await this.call(`/regions/${region}/instances`, {
      method: 'POST',
      body: JSON.stringify({
        name,
        specId: 'g1-2x8',
        imageId: 'ubuntu-24.04-x86-64',
      }),
    });
    const { id } = await response.json();
    return this.untilStatus(region, id, 'running');
  }

  /** Starts or stops an instance as the cloud's own console would, and waits until that is done. */
  async power(
    region: string,
    id: string,
    action: 'start' | 'stop',
  ): Promise<SandboxThing> {
    await this.call(`/regions/${region}/instances/${id}/${action}`, {
      method: 'POST',
      body: '{}',
    });
    const status = action === 'start' ? 'running' : 'stopped';
    return this.untilStatus(region, id, status);
  }

  async deleteInstance(region: string, id: string): Promise<void> {
    await this.call(`/regions/${region}/instances/${id}`, {
      method: 'DELETE',
    });
  }

  /** Waits until an instance is in this state. */
  untilStatus(
    region: string,
    id: string,
    status: string,
  ): Promise<SandboxThing> {
    return until(`${id} is ${status}`, async () => {
      const response = await this.call(`/regions/${region}/instances/${id}`);
      const instance: SandboxThing = await response.json();
      return instance.status === status && instance;
    });
  }

  async provoke(fault: Fault): Promise<void> {
    await this.call('/faults', { method: 'POST', body: JSON.stringify(fault) });
  }

  /** Has nothing in a region answer, until `recover`. */
  async fail(region: string): Promise<void> {
    for (const part of listed) {
      await this.provoke({
        operation: `${part}.list`,
        kind: 'unavailable',
        region,
        times: 1000,
      });
    }
  }

  /** Takes back all faults, of whomever. */
  async recover(): Promise<void> {
    await this.call('/faults', { method: 'DELETE' });
  }
}

/** The simulated cloud of the portal that all journeys share. */
export const portalSandbox = () =>
  new SandboxApi(
    process.env.RACKSTAGE_SANDBOX_ENDPOINT!,
    process.env.RACKSTAGE_SANDBOX_KEY!,
  );
