import { Listener, ListenerProtocol, LoadBalancerType } from '../kinds';
import { ResourceProblem } from './ResourceKind';

export const portProperty = {
  type: 'integer',
  minimum: 1,
  maximum: 65535,
} as const;

const protocolsOf: Record<LoadBalancerType, ListenerProtocol[]> = {
  network: ['TCP', 'UDP'],
  application: ['HTTP', 'HTTPS'],
};

/** What speaks against its listeners, and at which of them. */
export function loadBalancerProblems({
  type,
  listeners,
}: {
  type: LoadBalancerType;
  listeners: Listener[];
}): ResourceProblem[] {
  return listeners.flatMap(({ protocol, port }, index) => {
    const field = `listeners.${index}`;
    const problems: ResourceProblem[] = [];
    if (!protocolsOf[type].includes(protocol)) {
      problems.push({
        code: 'WrongProtocol',
        field: `${field}.protocol`,
        message: `A load balancer of type '${type}' takes ${protocolsOf[type].join(' or ')}`,
        params: { type, protocols: protocolsOf[type].join(', ') },
      });
    }
    if (listeners.findIndex(other => other.port === port) < index) {
      problems.push({
        code: 'DuplicatePort',
        field: `${field}.port`,
        message: `Another listener has port ${port} already`,
        params: { port },
      });
    }
    return problems;
  });
}
