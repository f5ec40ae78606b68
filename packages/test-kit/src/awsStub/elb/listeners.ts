import type * as Sdk from '@aws-sdk/client-elastic-load-balancing-v2';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';
import { ElbState, ListenerRecord } from './ElbState';
import { arnOf, requireLoadBalancer } from './loadBalancers';

const protocols: Record<string, string[]> = {
  network: ['TCP', 'UDP', 'TCP_UDP', 'TLS'],
  application: ['HTTP', 'HTTPS'],
};

function requireListener({ cloud }: At, arn: string | undefined) {
  const found = cloud.part(ElbState).listeners.get(arn ?? '');
  if (!found) {
    throw new AwsFault('ListenerNotFound', `One or more listeners not found`);
  }
  return found;
}

export const listenerOperations = {
  CreateListener(
    request: Sdk.CreateListenerInput,
    at: At,
  ): Sdk.CreateListenerOutput {
    const { LoadBalancerArn, Protocol = '', Port, DefaultActions } = request;
    const loadBalancer = requireLoadBalancer(at, LoadBalancerArn);
    const { listeners, targetGroups } = at.cloud.part(ElbState);
    if (!protocols[loadBalancer.Type ?? '']?.includes(Protocol)) {
      throw new AwsFault(
        'ValidationError',
        `Protocol '${Protocol}' is not supported for ${loadBalancer.Type} load balancers`,
      );
    }
    if (['HTTPS', 'TLS'].includes(Protocol) && !request.Certificates) {
      throw new AwsFault(
        'ValidationError',
        `A certificate must be specified for ${Protocol} listeners`,
      );
    }
    const twin = [...listeners.values()].some(
      one => one.LoadBalancerArn === LoadBalancerArn && one.Port === Port,
    );
    if (twin) {
      throw new AwsFault(
        'DuplicateListener',
        `A listener already exists on port ${Port} for this load balancer '${LoadBalancerArn}'`,
      );
    }
    const group = targetGroups.get(DefaultActions?.[0]?.TargetGroupArn ?? '');
    if (!group) {
      throw new AwsFault(
        'TargetGroupNotFound',
        'One or more target groups not found',
      );
    }
    group.LoadBalancerArns = [LoadBalancerArn!];
    const made: ListenerRecord = {
      ...request,
      region: at.region.name,
      ListenerArn: arnOf(
        at,
        `listener/${LoadBalancerArn!.split(':loadbalancer/')[1]}`,
      ),
    };
    listeners.set(made.ListenerArn, made);
    return { Listeners: [made] };
  },

  DescribeListeners(
    { LoadBalancerArn }: Sdk.DescribeListenersInput,
    at: At,
  ): Sdk.DescribeListenersOutput {
    requireLoadBalancer(at, LoadBalancerArn);
    return {
      Listeners: [...at.cloud.part(ElbState).listeners.values()].filter(
        one => one.LoadBalancerArn === LoadBalancerArn,
      ),
    };
  },

  DeleteListener({ ListenerArn }: Sdk.DeleteListenerInput, at: At) {
    const { DefaultActions } = requireListener(at, ListenerArn);
    const { listeners, targetGroups } = at.cloud.part(ElbState);
    listeners.delete(ListenerArn!);
    const group = targetGroups.get(DefaultActions?.[0]?.TargetGroupArn ?? '');
    if (group) {
      group.LoadBalancerArns = [];
    }
    return {};
  },
};
