import type {
  ElasticLoadBalancingV2,
  Listener as ElbListener,
  LoadBalancer,
  TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { Listener, LoadBalancerSpec } from '@rackstage/plugin-clouds-common';
import { CallOptions } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { AskOptions } from '../client/ask';
import {
  isOurName,
  targetGroupName,
  toListeners,
} from '../convert/loadBalancer';
import { codeOfRefusal } from '../errors/toCloudError';

interface Parts {
  listeners: ElbListener[];
  groups: TargetGroup[];
}

/** What is refused when another call does the same at the same time. */
const crossed =
  /^(Duplicate(Listener|TargetGroupName)|(Listener|TargetGroup)NotFound|ResourceInUse)(Exception)?$/;
const attempts = 5;

/** Brings listeners and targets to the spec, also when several calls do so at once. */
export async function settleListeners(
  aws: Aws,
  region: string,
  loadBalancer: LoadBalancer,
  spec: LoadBalancerSpec,
  call: CallOptions,
): Promise<void> {
  await aws.elasticLoadBalancing(region, call, async (elb, options) => {
    for (let attempt = 1; ; attempt++) {
      try {
        await settle(elb, loadBalancer, spec, options);
        return;
      } catch (error) {
        if (!crossed.test(codeOfRefusal(error) ?? '') || attempt === attempts) {
          throw error;
        }
      }
    }
  });
}

/** Every step is safe to repeat. */
async function settle(
  elb: ElasticLoadBalancingV2,
  loadBalancer: LoadBalancer,
  spec: LoadBalancerSpec,
  options: AskOptions,
): Promise<void> {
  const parts = await partsOf(elb, loadBalancer, options);
  const key = ({ protocol, port, targetPort }: Listener) =>
    `${protocol} ${port} ${targetPort}`;
  const wanted = new Set(spec.listeners.map(key));
  const present = new Set<string>();
  for (const listener of parts.listeners) {
    const [seen] = toListeners([listener], parts.groups);
    if (seen && wanted.has(key(seen))) {
      present.add(key(seen));
    } else {
      await removeListener(elb, listener, parts.groups, options);
    }
  }
  for (const listener of spec.listeners) {
    if (!present.has(key(listener))) {
      await addListener(elb, loadBalancer, listener, options);
    }
  }
  const { groups } = await partsOf(elb, loadBalancer, options);
  for (const group of groups) {
    await setTargets(elb, group, spec.targets, options);
  }
}

/** All that is only there for it. */
export async function removeParts(
  aws: Aws,
  region: string,
  loadBalancer: LoadBalancer,
  call: CallOptions,
): Promise<void> {
  await aws.elasticLoadBalancing(region, call, async (elb, options) => {
    const { listeners, groups } = await partsOf(elb, loadBalancer, options);
    for (const listener of listeners) {
      await removeListener(elb, listener, groups, options);
    }
  });
}

async function partsOf(
  elb: ElasticLoadBalancingV2,
  { LoadBalancerArn, LoadBalancerName = '' }: LoadBalancer,
  options: AskOptions,
): Promise<Parts> {
  const { Listeners = [] } = await elb.describeListeners(
    { LoadBalancerArn },
    options,
  );
  const groups: TargetGroup[] = [];
  let Marker: string | undefined;
  do {
    const page = await elb.describeTargetGroups({ Marker }, options);
    groups.push(...(page.TargetGroups ?? []));
    Marker = page.NextMarker;
  } while (Marker);
  // One that was made, and whose listener was not, belongs to it as well.
  return {
    listeners: Listeners,
    groups: groups.filter(
      ({ LoadBalancerArns = [], TargetGroupName = '' }) =>
        LoadBalancerArns.includes(LoadBalancerArn ?? '') ||
        (isOurName(LoadBalancerName) &&
          TargetGroupName.startsWith(`${LoadBalancerName}-`)),
    ),
  };
}

async function addListener(
  elb: ElasticLoadBalancingV2,
  { LoadBalancerArn, LoadBalancerName = '', VpcId }: LoadBalancer,
  listener: Listener,
  options: AskOptions,
): Promise<void> {
  const { protocol, port, targetPort } = listener;
  const { TargetGroups = [] } = await elb.createTargetGroup(
    {
      Name: targetGroupName(LoadBalancerName, listener),
      // What arrives encrypted was opened at the listener.
      Protocol: protocol === 'HTTPS' ? 'HTTP' : protocol,
      Port: targetPort,
      VpcId,
      TargetType: 'instance',
    },
    options,
  );
  await elb.createListener(
    {
      LoadBalancerArn,
      Protocol: protocol,
      Port: port,
      DefaultActions: [
        { Type: 'forward', TargetGroupArn: TargetGroups[0]?.TargetGroupArn },
      ],
    },
    options,
  );
}

/** With its group, when that is ours. */
async function removeListener(
  elb: ElasticLoadBalancingV2,
  { ListenerArn, DefaultActions }: ElbListener,
  groups: TargetGroup[],
  options: AskOptions,
): Promise<void> {
  await elb.deleteListener({ ListenerArn }, options);
  const arn = DefaultActions?.[0]?.TargetGroupArn;
  const group = groups.find(({ TargetGroupArn }) => TargetGroupArn === arn);
  if (isOurName(group?.TargetGroupName?.slice(0, 23))) {
    await elb.deleteTargetGroup({ TargetGroupArn: arn }, options);
  }
}

async function setTargets(
  elb: ElasticLoadBalancingV2,
  { TargetGroupArn }: TargetGroup,
  wanted: string[],
  options: AskOptions,
): Promise<void> {
  const { TargetHealthDescriptions = [] } = await elb.describeTargetHealth(
    { TargetGroupArn },
    options,
  );
  const present = TargetHealthDescriptions.filter(
    ({ TargetHealth }) => TargetHealth?.State !== 'draining',
  ).map(({ Target }) => Target?.Id ?? '');
  const missing = wanted.filter(id => !present.includes(id));
  const excess = present.filter(id => !wanted.includes(id));
  const targets = (ids: string[]) => ids.map(Id => ({ Id }));
  if (missing.length > 0) {
    await elb.registerTargets(
      { TargetGroupArn, Targets: targets(missing) },
      options,
    );
  }
  if (excess.length > 0) {
    await elb.deregisterTargets(
      { TargetGroupArn, Targets: targets(excess) },
      options,
    );
  }
}
