import assert from 'node:assert/strict';
import { CloudConnection } from '../../driver';
import { CheckContext } from '../CheckContext';
import { ContractCheck } from '../ContractCheck';
import { expectCloudError } from '../expectations';
import { idsWithTag } from '../steps';

type Kind = 'instances' | 'volumes';

/** A creation that can be asked for again and again, over any connection. */
function newCreation(context: CheckContext, kind: Kind) {
  const instance = context.newInstance();
  const volume = context.newVolume();
  return {
    tag: kind === 'instances' ? instance.tag : volume.tag,
    async create({ instances, volumes }: CloudConnection): Promise<string> {
      const made =
        kind === 'instances'
          ? await instances?.create(instance, context.call())
          : await volumes?.create(volume, context.call());
      assert.ok(made, `the connection has no ${kind}`);
      return made.id;
    },
  };
}

function checksOf(kind: Kind): ContractCheck[] {
  const needs = { capabilities: [kind] } as const;
  return [
    {
      name: `creating with the same tag twice makes one of the ${kind}`,
      needs,
      async run(context) {
        const { connection, driver, environment } = context;
        const { tag, create } = newCreation(context, kind);
        const first = await create(connection);
        // What the driver remembers is not enough: the next call comes from another process.
        const second = await create(driver.connect(environment.settings));
        assert.equal(second, first, 'the second call made another one');
        assert.deepEqual(await idsWithTag(context, kind, tag), [first]);
      },
    },
    {
      name: `creating with the same tag at the same time makes one of the ${kind}`,
      needs,
      async run(context) {
        const { connection } = context;
        const { tag, create } = newCreation(context, kind);
        const ids = await Promise.all([
          create(connection),
          create(connection),
          create(connection),
        ]);
        assert.equal(new Set(ids).size, 1, 'the calls made several');
        assert.deepEqual(await idsWithTag(context, kind, tag), [ids[0]]);
      },
    },
    {
      name: `creating again after a lost answer makes one of the ${kind}`,
      needs: { ...needs, fault: 'lost-answer' },
      async run(context) {
        const { connection } = context;
        const { tag, create } = newCreation(context, kind);
        const lift = await context.inject('lost-answer', `${kind}.create`);
        await expectCloudError(context, create(connection), 'Unavailable');
        await lift();
        const id = await create(connection);
        assert.deepEqual(await idsWithTag(context, kind, tag), [id]);
      },
    },
  ];
}

export const idempotencyChecks: ContractCheck[] = [
  ...checksOf('instances'),
  ...checksOf('volumes'),
];
