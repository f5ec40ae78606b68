import assert from 'node:assert/strict';
import {
  effectiveRules,
  SecurityGroup,
  SecurityGroupRule,
} from '@rackstage/plugin-clouds-common';
import { ContractCheck } from '../ContractCheck';
import { everyItem } from '../everyItem';
import { assertSame, expectCloudError } from '../expectations';
import { assertShape } from '../../driver/shapes';
import { disappears, instanceBecomes } from '../steps';

const needs = { capabilities: ['securityGroups'] } as const;

const https: SecurityGroupRule = {
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 443,
  toPort: 443,
};
/** Of every way to write one: anywhere, a CIDR of each version, a range, any port. */
const rules: SecurityGroupRule[] = [
  https,
  {
    direction: 'ingress',
    protocol: 'udp',
    fromPort: 5000,
    toPort: 5010,
    peer: '10.0.0.0/8',
  },
  { direction: 'ingress', protocol: 'icmp', peer: '2001:db8::/32' },
  { direction: 'egress', peer: '192.0.2.0/24' },
];

function assertRules(
  { rules: actual }: SecurityGroup,
  wanted: SecurityGroupRule[],
): void {
  assertSame(effectiveRules(actual), effectiveRules(wanted));
}

export const securityGroupChecks: ContractCheck[] = [
  {
    name: 'a security group has just the rules that it was made with, the same alone, in the list and by its tag',
    needs,
    async run(context) {
      const groups = context.the('securityGroups');
      const { region } = context.target;
      const order = context.newSecurityGroup({
        description: 'Of the driver contract',
        rules,
      });
      const made = await groups.create(order, context.call());
      const { id } = made;
      assertShape('securityGroup', made);
      const { name, tag, description } = made;
      assert.deepEqual(
        { name, tag, description },
        {
          name: order.name,
          tag: order.tag,
          description: order.description,
        },
      );
      assertRules(made, rules);
      const alone = await groups.get({ region, id }, context.call());
      assertSame(alone, made);
      const all = await everyItem(page =>
        groups.list({ ...page, region }, context.call()),
      );
      assertSame(
        all.filter(group => group.id === id),
        [alone],
      );
      const tagged = await groups.list({ region, tag }, context.call());
      assertSame(tagged.items, [alone]);
    },
  },
  {
    name: 'rules are added and removed, and setting the same again does nothing',
    needs,
    async run(context) {
      const groups = context.the('securityGroups');
      const { region } = context.target;
      const order = context.newSecurityGroup({ rules });
      const { id } = await groups.create(order, context.call());
      const among = { direction: 'ingress', peer: id } as const;
      for (const wanted of [[https, among], [https, among], []]) {
        await groups.setRules({ region, id, rules: wanted }, context.call());
        assertRules(await groups.get({ region, id }, context.call()), wanted);
      }
    },
  },
  {
    name: 'deleting a security group that an instance is in is refused with Conflict',
    needs: { capabilities: ['instances', 'securityGroups'] },
    async run(context) {
      const groups = context.the('securityGroups');
      const { region } = context.target;
      const order = context.newSecurityGroup();
      const { id } = await groups.create(order, context.call());
      const instance = await context
        .the('instances')
        .create(context.newInstance({ securityGroups: [id] }), context.call());
      await instanceBecomes(context, instance.id, 'running');
      await expectCloudError(
        context,
        groups.delete({ region, id }, context.call()),
        'Conflict',
      );
    },
  },
  {
    name: 'a security group that is deleted is not found in the end, and deleting it twice does nothing',
    needs,
    async run(context) {
      const groups = context.the('securityGroups');
      const order = context.newSecurityGroup();
      const { id } = await groups.create(order, context.call());
      const where = { region: context.target.region, id };
      await groups.delete(where, context.call());
      await groups.delete(where, context.call());
      await disappears(context, 'securityGroups', id);
    },
  },
];
