import assert from 'node:assert/strict';
import { RegionalResource } from '@rackstage/plugin-clouds-common';
import { CheckContext } from '../CheckContext';
import { ContractCheck } from '../ContractCheck';
import { everyItem, everyPage } from '../everyItem';
import { assertSame, expectCloudError } from '../expectations';
import {
  available,
  becomesAvailable,
  needsOfRegional,
  nextChange,
  recipeOf,
  regional,
  RegionalKind,
} from '../regionalKinds';
import { assertShape } from '../../driver/shapes';
import { disappears } from '../steps';
import { assertHangingListEnds } from './cancellation';
import { idempotencyChecksOf } from './idempotency';
import { assertPages } from './paging';
import { tagCheckOf } from './tags';

const labels = { purpose: 'contract', team: '플랫폼' };

/** Where the cloud keeps labels of such things at all. */
function assertLabels(seen: RegionalResource): void {
  assert.deepEqual(seen.labels ?? labels, labels);
}

/** What every kind of thing that is made as a whole is held to. */
export function regionalChecks(kind: RegionalKind): ContractCheck[] {
  const needs = needsOfRegional(kind);
  const { shape, spec: specOf, change } = recipeOf(kind);
  const of = ({ connection }: CheckContext) => regional(connection, kind);

  return [
    {
      name: `one of the ${kind} becomes available as it was asked for, the same alone, in the list and by its tag`,
      needs,
      async run(context) {
        const { region } = context.target;
        const spec = await specOf(context);
        const order = context.newRegional(spec, { labels });
        const { tag, name } = order;
        const accepted = await of(context).create(order, context.call());
        assertShape(shape, accepted);
        assert.ok(['creating', 'available'].includes(accepted.status));
        const { id } = accepted;
        const seen = await becomesAvailable(context, kind, id);
        assertShape(shape, seen);
        assert.deepEqual({ name: seen.name, tag: seen.tag }, { name, tag });
        assertLabels(seen);
        assert.equal(
          nextChange(kind, spec, seen),
          undefined,
          'it is not as asked: the portal would change it',
        );
        const all = await everyItem(page =>
          of(context).list({ ...page, region }, context.call()),
        );
        assertSame(
          all.filter(one => one.id === id),
          [seen],
        );
        const tagged = await of(context).list({ region, tag }, context.call());
        assertSame(tagged.items, [seen]);
      },
    },
    ...(change ? [changeCheck(kind, change)] : []),
    {
      name: `one of the ${kind} that is deleted is not found in the end, and deleting it twice does nothing`,
      needs,
      async run(context) {
        const where = {
          region: context.target.region,
          id: await available(context, kind),
        };
        await of(context).delete(where, context.call());
        await of(context).delete(where, context.call());
        await disappears(context, kind, where.id);
        await of(context).delete(where, context.call());
        const { items } = await of(context).list(
          { region: where.region },
          context.call(),
        );
        assert.ok(
          !items.some(({ id }) => id === where.id),
          'it is listed though it is not found',
        );
      },
    },
    {
      name: `${kind} of several checks come in pages, each once`,
      needs,
      async run(context) {
        const { region } = context.target;
        const ids = [await available(context, kind)];
        ids.push(await available(context, kind));
        await assertPages(
          page => of(context).list({ ...page, region }, context.call()),
          1,
          ids,
        );
      },
    },
    {
      name: `a cursor that no page of ${kind} gave out is refused`,
      needs,
      async run(context) {
        const { region } = context.target;
        await expectCloudError(
          context,
          of(context).list({ region, cursor: 'made-up' }, context.call()),
          'InvalidRequest',
          'NotFound',
        );
      },
    },
    tagCheckOf(kind),
    ...idempotencyChecksOf(kind),
    {
      name: `${kind}.list rejects with Unavailable on broken-answer, and works again afterwards`,
      needs: { ...needs, fault: 'broken-answer' },
      async run(context) {
        const { region } = context.target;
        const lift = await context.inject('broken-answer', `${kind}.list`);
        await expectCloudError(
          context,
          of(context).list({ region }, context.call()),
          'Unavailable',
        );
        await lift();
        await everyPage(page =>
          of(context).list({ ...page, region }, context.call()),
        );
      },
    },
    {
      name: `aborting a list of ${kind} that hangs ends it promptly`,
      needs: { ...needs, fault: 'hang' },
      run: context => assertHangingListEnds(context, kind, of(context)),
    },
  ];
}

function changeCheck(
  kind: RegionalKind,
  change: (spec: object, context: CheckContext) => Promise<object>,
): ContractCheck {
  return {
    name: `a change of one of the ${kind} is made, and made again does nothing`,
    needs: needsOfRegional(kind),
    async run(context) {
      const { region } = context.target;
      const { update, get } = regional(context.connection, kind);
      if (!update) {
        return;
      }
      const spec = await recipeOf(kind).spec(context);
      const id = await available(context, kind, spec);
      const changed = { region, id, spec: await change(spec, context) };
      await context.eventually(`${kind} ${id} changed`, async () => {
        // Some clouds take one step of it at a time.
        await update(changed, context.call());
        const seen = await becomesAvailable(context, kind, id);
        return nextChange(kind, changed.spec, seen) ? undefined : true;
      });
      const before = await get({ region, id }, context.call());
      await update(changed, context.call());
      assertSame(await get({ region, id }, context.call()), before);
      assertShape(recipeOf(kind).shape, before);
    },
  };
}
