import assert from 'node:assert/strict';
import { CheckContext } from '../CheckContext';
import { ContractCheck } from '../ContractCheck';
import { expectCloudError } from '../expectations';
import {
  available,
  becomesAvailable,
  needsOfRegional,
  recipeOf,
  regional,
} from '../regionalKinds';
import { runningInstance } from '../steps';

const attachableKinds = ['publicIps', 'networkInterfaces'] as const;

type AttachableKind = (typeof attachableKinds)[number];

const needsOf = (kind: AttachableKind) => {
  const { capabilities, makes } = needsOfRegional(kind);
  return { capabilities: ['instances', ...capabilities] as const, makes };
};

/** Brings it to the spec, in as many steps as the cloud takes. */
async function bring(
  context: CheckContext,
  kind: AttachableKind,
  id: string,
  spec: object,
) {
  const { region } = context.target;
  const { update } = regional(context.connection, kind);
  assert.ok(update, `${kind} cannot be attached: there is no update`);
  await update({ region, id, spec }, context.call());
  return becomesAvailable(context, kind, id, spec);
}

export const attachingChecks: ContractCheck[] = [
  ...attachableKinds.map((kind): ContractCheck => ({
    name: `one of the ${kind} is attached to an instance, and detached`,
    needs: needsOf(kind),
    async run(context) {
      const instance = await runningInstance(context);
      const spec = await recipeOf(kind).spec(context);
      const id = await available(context, kind, spec);
      const attachedTo = instance.id;
      const attached = await bring(context, kind, id, { ...spec, attachedTo });
      assert.equal(
        'instanceId' in attached && attached.instanceId,
        instance.id,
      );
      await bring(context, kind, id, spec);
    },
  })),
  {
    name: 'deleting a subnet that a network interface is in is refused with Conflict',
    needs: needsOfRegional('networkInterfaces'),
    async run(context) {
      const { region } = context.target;
      const subnet = await available(context, 'subnets');
      await available(context, 'networkInterfaces', {
        subnet,
        securityGroups: [],
      });
      await expectCloudError(
        context,
        regional(context.connection, 'subnets').delete(
          { region, id: subnet },
          context.call(),
        ),
        'Conflict',
      );
    },
  },
];
