import { SecurityGroupRule } from '@rackstage/plugin-clouds-common';
import {
  ResourceId,
  SecurityGroupCapability,
} from '@rackstage/plugin-clouds-node';
import { accepted } from '../client/answers';
import { regionalPath } from '../client/paths';
import { SandboxClient } from '../client/SandboxClient';
import { securityGroups } from '../kinds';
import { unless } from './idempotence';

export function securityGroupCapability(
  client: SandboxClient,
): SecurityGroupCapability {
  const { answer, read } = securityGroups;
  const all = (region: string) => regionalPath(region, 'security-groups');
  const one = ({ region, id }: ResourceId, ...part: string[]) =>
    regionalPath(region, 'security-groups', id, ...part);

  return {
    list: async ({ region, ...page }, call) =>
      client.page(all(region), securityGroups, page, call),
    get: async (id, call) => read(await client.get(one(id), answer, call)),
    // The cloud itself makes one group per tag, together with its rules.
    create: async ({ region, rules, ...order }, call) => {
      const body = { ...order, rules: rules.map(toRule) };
      return read(await client.post(all(region), body, answer, call));
    },
    async setRules({ rules, ...id }, call) {
      const body = { rules: rules.map(toRule) };
      await client.put(one(id, 'rules'), body, accepted, call);
    },
    delete: async (id, call) =>
      unless(
        'NotFound',
        () => true,
        () => client.delete(one(id), accepted, call),
      ),
  };
}

/** A CIDR has a slash in it; no id of the sandbox has. */
function toRule({ peer, ...rule }: SecurityGroupRule) {
  return {
    ...rule,
    ...(peer !== undefined &&
      (peer.includes('/') ? { cidr: peer } : { groupId: peer })),
  };
}
