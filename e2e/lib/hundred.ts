import { expect } from '@playwright/test';
import { InstanceAnswer } from './instances';
import { PortalApi } from './PortalApi';
import { SandboxApi, SandboxThing } from './SandboxApi';
import { TestPortal } from './testPortal';

/** Ten regions of the sandbox. */
export const tenRegions = [
  'kr-central-1',
  'kr-south-1',
  'kr-west-1',
  'kr-east-1',
  'jp-east-1',
  'jp-west-1',
  'sg-central-1',
  'eu-central-1',
  'us-east-1',
  'us-west-1',
];

const perRegion = 10;

export interface DeploymentAnswer {
  id: string;
  phase: string;
  status: { text: string };
}

/** A request for a hundred instances: ten in each of ten regions, each with a data volume where one is asked for. */
export const aHundred = (name: string, volumeGiB?: number) => ({
  owner: 'group:default/civic-services',
  name,
  idempotencyKey: `hundred-${name}`,
  groups: tenRegions.map((region, index) => ({
    name: `g${index + 1}`,
    account: 'sandbox',
    region,
    image: 'ubuntu-24.04-x86-64',
    spec: 'g1-2x8',
    count: perRegion,
    volumeGiB,
  })),
});

/** So many would be asked of somebody first. */
export const withoutApproval = {
  requests: { policy: { rules: [{ name: 'None', steps: [] }] } },
};

export const allRunning = 'Running:100 (R:100/100)';

/** All of the deployment's instances, as the portal knows them. */
export async function membersOf(
  api: PortalApi,
  name: string,
): Promise<InstanceAnswer[]> {
  const found: InstanceAnswer[] = [];
  for (let cursor = ''; ;) {
    const { items, nextCursor } = await api.get<{
      items: InstanceAnswer[];
      nextCursor?: string;
    }>(
      `/api/clouds/instances?limit=100&q=${name}-${cursor && `&cursor=${cursor}`}`,
    );
    found.push(...items);
    if (!nextCursor) {
      return found;
    }
    cursor = encodeURIComponent(nextCursor);
  }
}

/** Everything of a kind in the ten regions of the cloud. */
export async function inTheCloud(
  { sandbox: { endpoint, apiKey } }: Pick<TestPortal, 'sandbox'>,
  kind: 'instances' | 'volumes',
): Promise<SandboxThing[]> {
  const sandbox = new SandboxApi(endpoint, apiKey);
  const lists = await Promise.all(
    tenRegions.map(region => sandbox.list(kind, region)),
  );
  return lists.flat();
}

/** Exactly a hundred, here and in the cloud; nothing that is paid for and that nobody knows. */
export async function expectAHundred(
  portal: Pick<TestPortal, 'sandbox'>,
  api: PortalApi,
  name: string,
): Promise<void> {
  const expected = tenRegions
    .flatMap((_, group) =>
      Array.from(
        { length: perRegion },
        (__, index) => `${name}-g${group + 1}-${index + 1}`,
      ),
    )
    .sort();
  const members = await membersOf(api, name);
  expect(members.map(member => member.name).sort()).toEqual(expected);
  expect(new Set(members.map(({ phase }) => phase))).toEqual(
    new Set(['Running']),
  );
  const machines = await inTheCloud(portal, 'instances');
  expect(machines.map(machine => machine.name).sort()).toEqual(expected);
  expect(machines.map(({ id }) => id).sort()).toEqual(
    members.map(({ cloudId }) => cloudId).sort(),
  );
  expect(await inTheCloud(portal, 'volumes')).toHaveLength(expected.length);
}
