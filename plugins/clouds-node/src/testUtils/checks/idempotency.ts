import assert from 'node:assert/strict';
import { ContractCheck } from '../ContractCheck';
import {
  CreatableKind,
  ownKinds,
  idsOnceThere,
  needsOf,
  newCreation,
} from '../creations';
import { expectCloudError } from '../expectations';

export function idempotencyChecksOf(kind: CreatableKind): ContractCheck[] {
  const needs = needsOf(kind);
  return [
    {
      name: `creating with the same tag twice makes one of the ${kind}`,
      needs,
      async run(context) {
        const { connection, driver, environment } = context;
        const { key, create } = await newCreation(context, kind);
        const first = await create(connection, context.call());
        // What the driver remembers is not enough: the next call comes from another process.
        const other = await driver.connect(environment.settings);
        const second = await create(other, context.call());
        assert.equal(second, first, 'the second call made another one');
        assert.deepEqual(await idsOnceThere(context, kind, key), [first]);
      },
    },
    {
      name: `creating with the same tag at the same time makes one of the ${kind}`,
      needs,
      async run(context) {
        const { connection } = context;
        const { key, create } = await newCreation(context, kind);
        const ids = await Promise.all(
          [1, 2, 3].map(() => create(connection, context.call())),
        );
        assert.equal(new Set(ids).size, 1, 'the calls made several');
        assert.deepEqual(await idsOnceThere(context, kind, key), [ids[0]]);
      },
    },
    {
      name: `creating again after a lost answer makes one of the ${kind}`,
      needs: { ...needs, fault: 'lost-answer' },
      async run(context) {
        const { connection } = context;
        const { key, create } = await newCreation(context, kind);
        const lift = await context.inject('lost-answer', `${kind}.create`);
        await expectCloudError(
          context,
          create(connection, context.call()),
          'Unavailable',
        );
        await lift();
        const id = await create(connection, context.call());
        assert.deepEqual(await idsOnceThere(context, kind, key), [id]);
      },
    },
  ];
}

export const idempotencyChecks: ContractCheck[] =
  ownKinds.flatMap(idempotencyChecksOf);
