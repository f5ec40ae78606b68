import assert from 'node:assert/strict';
import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { CheckContext } from '../CheckContext';
import { ContractCheck } from '../ContractCheck';
import { FaultKind } from '../ContractHarness';
import { expectCloudError } from '../expectations';
import { instanceBecomes } from '../steps';

type Operation = `${'instances' | 'volumes'}.${'list' | 'create'}`;

const refusals: Array<[FaultKind, CloudErrorCode, Operation[]]> = [
  ['rate-limit', 'RateLimited', ['instances.list', 'instances.create']],
  ['auth', 'AuthFailed', ['instances.list', 'instances.create']],
  ['unavailable', 'Unavailable', ['instances.list', 'volumes.list']],
  ['broken-answer', 'Unavailable', ['instances.list', 'volumes.list']],
  ['out-of-stock', 'OutOfStock', ['instances.create']],
  ['quota', 'QuotaExceeded', ['instances.create', 'volumes.create']],
];

const capabilityOf = (operation: Operation) =>
  operation.startsWith('instances') ? 'instances' : 'volumes';

async function attempt(
  context: CheckContext,
  operation: Operation,
  tag: string,
): Promise<unknown> {
  const { region } = context.target;
  switch (operation) {
    case 'instances.create':
      return context
        .the('instances')
        .create(context.newInstance({ tag }), context.call());
    case 'volumes.create':
      return context
        .the('volumes')
        .create(context.newVolume({ tag }), context.call());
    default:
      return context
        .the(capabilityOf(operation))
        .list({ region, tag }, context.call());
  }
}

async function assertNothingMade(
  context: CheckContext,
  capability: 'instances' | 'volumes',
  tag: string,
): Promise<void> {
  const { region } = context.target;
  const { items } = await context
    .the(capability)
    .list({ region, tag }, context.call());
  assert.deepEqual(items, [], 'what was refused is there');
}

function refusalCheck(
  kind: FaultKind,
  code: CloudErrorCode,
  operation: Operation,
): ContractCheck {
  const capability = capabilityOf(operation);
  return {
    name: `${operation} rejects with ${code} on ${kind}, and works again afterwards`,
    needs: { capabilities: [capability], fault: kind },
    async run(context) {
      const tag = context.newTag();
      const lift = await context.inject(kind, operation);
      const error = await expectCloudError(
        context,
        attempt(context, operation, tag),
        code,
      );
      if (code === 'RateLimited') {
        const { retryAfterSeconds } = error;
        assert.ok(
          retryAfterSeconds !== undefined && retryAfterSeconds > 0,
          'it does not say how long to wait',
        );
      }
      await lift();
      await assertNothingMade(context, capability, tag);
      await attempt(context, operation, tag);
    },
  };
}

function wrongOrderCheck(
  name: string,
  values: (context: CheckContext) => { imageId?: string; specId?: string },
): ContractCheck {
  return {
    name,
    needs: { capabilities: ['instances'] },
    async run(context) {
      const order = context.newInstance(values(context));
      await expectCloudError(
        context,
        context.the('instances').create(order, context.call()),
        'InvalidRequest',
        'NotFound',
      );
      await assertNothingMade(context, 'instances', order.tag);
    },
  };
}

export const errorChecks: ContractCheck[] = [
  ...refusals.flatMap(([kind, code, operations]) =>
    operations.map(operation => refusalCheck(kind, code, operation)),
  ),
  wrongOrderCheck(
    'an image that is not there is refused with NotFound or InvalidRequest',
    ({ target }) => ({ imageId: target.unknownId }),
  ),
  wrongOrderCheck(
    'a spec that is not there is refused with NotFound or InvalidRequest',
    ({ target }) => ({ specId: target.unknownId }),
  ),
  wrongOrderCheck(
    'a spec that the region does not have is refused with NotFound or InvalidRequest',
    ({ target }) => {
      assert.ok(target.specNotInRegion, 'the target names no such spec');
      return { specId: target.specNotInRegion };
    },
  ),
  {
    name: 'an instance that the cloud gives up is in error and says why',
    needs: { capabilities: ['instances'], fault: 'create-then-error' },
    async run(context) {
      const instances = context.the('instances');
      const lift = await context.inject(
        'create-then-error',
        'instances.create',
      );
      const order = context.newInstance();
      const { id } = await instances.create(order, context.call());
      await lift();
      const failed = await instanceBecomes(context, id, 'error');
      assert.ok(failed.fault?.message, 'it does not say why');
      const again = await instances.create(order, context.call());
      assert.equal(again.id, id, 'its tag makes another one');
    },
  },
];
