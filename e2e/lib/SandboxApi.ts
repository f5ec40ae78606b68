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

  async provoke(fault: Fault): Promise<void> {
    await this.call('/faults', { method: 'POST', body: JSON.stringify(fault) });
  }
}

/** The simulated cloud of the portal that all journeys share. */
export const portalSandbox = () =>
  new SandboxApi(
    process.env.RACKSTAGE_SANDBOX_ENDPOINT!,
    process.env.RACKSTAGE_SANDBOX_KEY!,
  );
