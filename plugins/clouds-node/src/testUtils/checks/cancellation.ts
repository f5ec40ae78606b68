import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContractCheck } from '../ContractCheck';
import { RegionalListing } from '../../driver';
import {
  CreatableKind,
  creatableKinds,
  idsOf,
  needsOf,
  newCreation,
} from '../creations';
import { callsOnOne, NamedCall, readingCalls } from '../everyCall';
import { expectAborted } from '../expectations';
import { CheckContext } from '../CheckContext';

/** Long enough for a call to reach a cloud that hangs, in milliseconds. */
const underWayMs = 100;

class CallerGaveUp extends Error {}

function safeCalls(context: CheckContext): NamedCall[] {
  const { connection, target } = context;
  const { region, unknownId: id } = target;
  return [
    ['verify', call => connection.verify(call)],
    ['regions.list', call => connection.regions.list({}, call)],
    ...readingCalls(context, region),
    ...callsOnOne(context, { region, id }),
  ];
}

/** A list that hangs ends with its caller, and works again afterwards. */
export async function assertHangingListEnds(
  context: CheckContext,
  kind: CreatableKind,
  listing: RegionalListing<unknown>,
): Promise<void> {
  const { region } = context.target;
  const lift = await context.inject('hang', `${kind}.list`);
  const controller = new AbortController();
  const reason = new CallerGaveUp('the list hangs');
  const outcome = listing.list({ region }, controller);
  await sleep(underWayMs);
  controller.abort(reason);
  await expectAborted(outcome, reason);
  await lift();
  await listing.list({ region }, context.call());
}

export const cancellationChecks: ContractCheck[] = [
  {
    name: 'a signal that is aborted already makes no call',
    async run(context) {
      const reason = new CallerGaveUp('before the call');
      const call = { signal: AbortSignal.abort(reason) };
      for (const [, start] of safeCalls(context)) {
        await expectAborted(start(call), reason);
      }
      for (const kind of creatableKinds) {
        const { capabilities } = needsOf(kind);
        const { onlyListed = [] } = context.harness;
        if (
          capabilities.every(
            name => context.connection[name] && !onlyListed.includes(name),
          )
        ) {
          const { key, create } = await newCreation(context, kind);
          await expectAborted(create(context.connection, call), reason);
          const ids = await idsOf(context, kind, key);
          assert.deepEqual(ids, [], `one of the ${kind} was made`);
        }
      }
    },
  },
  {
    name: 'aborting a call under way ends it with the reason of the signal',
    async run(context) {
      for (const [name, start] of safeCalls(context)) {
        const controller = new AbortController();
        const reason = new CallerGaveUp(`during ${name}`);
        const outcome = start({ signal: controller.signal });
        controller.abort(reason);
        await expectAborted(outcome, reason);
      }
    },
  },
  {
    name: 'aborting one call does not touch another',
    async run(context) {
      const { connection } = context;
      const controller = new AbortController();
      const reason = new CallerGaveUp('one of two');
      const stays = connection.verify(context.call());
      const goes = connection.verify({ signal: controller.signal });
      controller.abort(reason);
      await expectAborted(goes, reason);
      await stays;
    },
  },
  {
    name: 'aborting a list that hangs ends it promptly',
    needs: { capabilities: ['instances'], fault: 'hang' },
    run: context =>
      assertHangingListEnds(context, 'instances', context.the('instances')),
  },
  {
    name: 'aborting a creation that hangs leaves nothing, and its tag can be used again',
    needs: { capabilities: ['instances'], fault: 'hang' },
    async run(context) {
      const instances = context.the('instances');
      const order = context.newInstance();
      const lift = await context.inject('hang', 'instances.create');
      const controller = new AbortController();
      const reason = new CallerGaveUp('the creation hangs');
      const outcome = instances.create(order, controller);
      await sleep(underWayMs);
      controller.abort(reason);
      await expectAborted(outcome, reason);
      await lift();
      const { region, tag } = order;
      // Time for a call that goes on behind our back to show what it does.
      await sleep(underWayMs);
      const { items } = await instances.list({ region, tag }, context.call());
      assert.deepEqual(items, [], 'an instance was made all the same');
      await instances.create(order, context.call());
    },
  },
];
