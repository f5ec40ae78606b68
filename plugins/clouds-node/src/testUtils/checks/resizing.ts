import assert from 'node:assert/strict';
import { CheckContext } from '../CheckContext';
import { ContractCheck } from '../ContractCheck';
import { assertSame, expectCloudError } from '../expectations';
import { runningInstance } from '../steps';

const needs = { capabilities: ['instances', 'resizing'] } as const;

type Request = { region: string; id: string; specId: string };

/** Asks until the instance runs with the spec: a cloud may want it confirmed. */
async function resized(context: CheckContext, request: Request) {
  const { region, id, specId } = request;
  return context.eventually(`instance ${id} with ${specId}`, async () => {
    await context.the('resizing').resize(request, context.call());
    const instance = await context
      .the('instances')
      .get({ region, id }, context.call());
    assert.notEqual(instance.status, 'error', 'the instance is in error');
    return instance.specId === specId && instance.status === 'running'
      ? instance
      : undefined;
  });
}

export const resizingChecks: ContractCheck[] = [
  {
    name: 'an instance gets another spec, and asking for the spec it has does nothing',
    needs,
    async run(context) {
      const { region, otherSpecId: specId } = context.target;
      assert.ok(specId, 'the target names no other spec');
      const { id } = await runningInstance(context);
      const request = { region, id, specId };
      const done = await resized(context, request);
      await context.the('resizing').resize(request, context.call());
      const after = await context
        .the('instances')
        .get({ region, id }, context.call());
      assertSame(after, done);
    },
  },
  {
    name: 'resizing to a spec that is not there is refused with NotFound or InvalidRequest',
    needs,
    async run(context) {
      const { region, unknownId: specId } = context.target;
      const { id } = await runningInstance(context);
      await expectCloudError(
        context,
        context.the('resizing').resize({ region, id, specId }, context.call()),
        'NotFound',
        'InvalidRequest',
      );
    },
  },
];
