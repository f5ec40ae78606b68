import { z } from 'zod';
import { invalidRequest } from '../../errors';
import { statusAt } from '../../lifecycle/Transition';
import { id } from '../../service/inputs';
import { OwnLandscape, requireThere } from '../Landscape';
import { PartDefinition } from '../PartDefinition';
import { networkOf, requireOneNetwork } from './networks';

const port = z.int().min(1).max(65_535);

const input = z.strictObject({
  type: z.enum(['network', 'application']),
  subnets: z.array(id).min(1).max(10),
  internetFacing: z.boolean().default(true),
  listeners: z
    .array(
      z.strictObject({
        protocol: z.enum(['TCP', 'UDP', 'HTTP', 'HTTPS']),
        port,
        targetPort: port,
      }),
    )
    .min(1)
    .max(20),
  targets: z.array(id).max(200).default([]),
});

type LoadBalancerSpec = z.infer<typeof input>;

const protocolsOf: Record<LoadBalancerSpec['type'], readonly string[]> = {
  network: ['TCP', 'UDP'],
  application: ['HTTP', 'HTTPS'],
};

export const loadBalancers: PartDefinition<LoadBalancerSpec> = {
  prefix: 'lb',
  input,
  changeable: ['listeners', 'targets'],
  partsOf: ({ subnets }) => subnets,
  instancesOf: ({ targets }) => targets,
  check({ type, subnets, listeners, targets }, landscape, self) {
    requireOneNetwork(subnets, landscape);
    const ports = listeners.map(listener => listener.port);
    if (new Set(ports).size < ports.length) {
      throw invalidRequest('listeners: no two may have the same port');
    }
    const wrong = listeners.find(
      ({ protocol }) => !protocolsOf[type].includes(protocol),
    );
    if (wrong) {
      throw invalidRequest(
        `listeners: one of type ${type} takes ${protocolsOf[type].join(' and ')}`,
      );
    }
    const before = self?.spec.targets ?? [];
    for (const target of targets) {
      if (!before.includes(target)) {
        requireThere(landscape, target);
      }
    }
  },
  view: (part, spec, landscape) => ({
    type: spec.type,
    networkId: networkOf(spec.subnets[0], landscape),
    subnetIds: spec.subnets,
    internetFacing: spec.internetFacing,
    // Reserved for examples (RFC 2606): it never leads to a real host.
    address: `${part.id}.${part.regionId}.lb.sandbox.example`,
    listeners: spec.listeners,
    targets: spec.targets.flatMap(target => healthOf(target, landscape)),
  }),
};

/** None when the instance is gone. */
function healthOf(instanceId: string, { instances, now }: OwnLandscape) {
  const instance = instances.get(instanceId);
  if (!instance) {
    return [];
  }
  const status = statusAt(instance.transition, now);
  const health = status === 'running' ? 'healthy' : 'unhealthy';
  return [
    {
      instanceId,
      health: status === 'provisioning' ? 'starting' : health,
    },
  ];
}
