import type * as Sdk from '@aws-sdk/client-elastic-load-balancing-v2';

export interface LoadBalancerRecord extends Sdk.LoadBalancer {
  region: string;
  LoadBalancerArn: string;
  tags: Sdk.Tag[];
}

export interface TargetGroupRecord extends Sdk.TargetGroup {
  region: string;
  TargetGroupArn: string;
  tags: Sdk.Tag[];
  targets: { id: string; since: number }[];
}

export interface ListenerRecord extends Sdk.Listener {
  region: string;
  ListenerArn: string;
}

/** What Elastic Load Balancing has, of all regions. */
export class ElbState {
  readonly loadBalancers = new Map<string, LoadBalancerRecord>();
  readonly targetGroups = new Map<string, TargetGroupRecord>();
  readonly listeners = new Map<string, ListenerRecord>();
}
