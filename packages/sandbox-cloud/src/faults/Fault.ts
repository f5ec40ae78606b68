import { z } from 'zod';

const ofPart = <K extends string>(name: K) =>
  (['list', 'get', 'create', 'update', 'delete'] as const).map(
    call => `${name}.${call}` as const,
  );

/** Calls that can be made to fail; all but those on faults themselves. */
export const operations = [
  'identity.get',
  'regions.list',
  'zones.list',
  'images.list',
  'specs.list',
  'keyPairs.list',
  'keyPairs.create',
  'keyPairs.delete',
  'securityGroups.list',
  'securityGroups.get',
  'securityGroups.create',
  'securityGroups.setRules',
  'securityGroups.delete',
  'quotas.get',
  'stock.check',
  'instances.list',
  'instances.get',
  'instances.create',
  'instances.start',
  'instances.stop',
  'instances.reboot',
  'instances.resize',
  'instances.console',
  'instances.delete',
  'volumes.list',
  'volumes.get',
  'volumes.create',
  'volumes.attach',
  'volumes.detach',
  'volumes.extend',
  'volumes.delete',
  'snapshots.list',
  'snapshots.get',
  'snapshots.create',
  'snapshots.delete',
  'tags.set',
  'clusters.kubeconfig',
  'clusterVersions.list',
  ...ofPart('networks'),
  ...ofPart('subnets'),
  ...ofPart('networkInterfaces'),
  ...ofPart('publicIps'),
  ...ofPart('routeTables'),
  ...ofPart('internetGateways'),
  ...ofPart('natGateways'),
  ...ofPart('loadBalancers'),
  ...ofPart('dnsZones'),
  ...ofPart('ownImages'),
  ...ofPart('clusters'),
] as const;

export type OperationName = (typeof operations)[number];

const kind = <K extends string>(name: K) =>
  z.strictObject({ kind: z.literal(name) });

/**
 * What a fault does to a call.
 *
 * - `rate-limit`: 429 with `Retry-After`
 * - `out-of-stock`, `quota`, `auth`, `unavailable`: the refusal of that name
 * - `bad-gateway`: 502 with a page of HTML, as a proxy in between gives it
 * - `slow`: waits before it does the work
 * - `hang`: does nothing and never answers, until the client goes away
 * - `lost-answer`: does the work, then drops the connection
 * - `create-then-error`: of instances and parts; is accepted and ends in status `failed`
 */
export const faultEffect = z.discriminatedUnion('kind', [
  kind('rate-limit').extend({
    retryAfterSeconds: z.int().min(1).max(3600).default(1),
  }),
  kind('out-of-stock'),
  kind('quota'),
  kind('auth'),
  kind('unavailable'),
  kind('bad-gateway'),
  kind('slow').extend({ delayMs: z.int().min(1).max(600_000) }),
  kind('hang'),
  kind('lost-answer'),
  kind('create-then-error'),
]);

export type FaultEffect = z.infer<typeof faultEffect>;

export interface Fault {
  id: string;
  operation: string;
  /** Any region when absent. */
  region?: string;
  /** How many calls it will still hit. */
  remaining: number;
  effect: FaultEffect;
}
