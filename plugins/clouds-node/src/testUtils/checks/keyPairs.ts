import assert from 'node:assert/strict';
import { CheckContext } from '../CheckContext';
import { ContractCheck } from '../ContractCheck';
import { idsOf } from '../creations';
import { everyItem } from '../everyItem';
import { assertSame, expectCloudError } from '../expectations';
import { newPublicKey } from '../newPublicKey';
import { assertShape } from '../../driver/shapes';

const needs = { capabilities: ['keyPairs'] } as const;

async function pairsNamed(context: CheckContext, name: string) {
  const { region } = context.target;
  const all = await everyItem(page =>
    context.the('keyPairs').list({ ...page, region }, context.call()),
  );
  return all.filter(pair => pair.name === name);
}

export const keyPairChecks: ContractCheck[] = [
  {
    name: 'a key pair is made of a public key, and the same alone and in the list',
    needs,
    async run(context) {
      const order = context.newKeyPair();
      const made = await context.the('keyPairs').create(order, context.call());
      assertShape('keyPair', made);
      assert.equal(made.name, order.name);
      assertSame(await pairsNamed(context, order.name), [made]);
    },
  },
  {
    name: 'another key under the name of a key pair is refused with Conflict',
    needs,
    async run(context) {
      const keyPairs = context.the('keyPairs');
      const order = context.newKeyPair();
      const made = await keyPairs.create(order, context.call());
      const other = { ...order, publicKey: newPublicKey() };
      await expectCloudError(
        context,
        keyPairs.create(other, context.call()),
        'Conflict',
      );
      const again = await keyPairs.create(order, context.call());
      assert.equal(again.id, made.id, 'the key was replaced');
    },
  },
  {
    name: 'a public key that is none is refused with InvalidRequest',
    needs,
    async run(context) {
      const order = context.newKeyPair({ publicKey: 'ssh-ed25519 nonsense' });
      await expectCloudError(
        context,
        context.the('keyPairs').create(order, context.call()),
        'InvalidRequest',
      );
    },
  },
  {
    name: 'a key pair that is deleted is not listed, and deleting it twice does nothing',
    needs,
    async run(context) {
      const keyPairs = context.the('keyPairs');
      const order = context.newKeyPair();
      const { id } = await keyPairs.create(order, context.call());
      const where = { region: context.target.region, id };
      await keyPairs.delete(where, context.call());
      await keyPairs.delete(where, context.call());
      assert.deepEqual(await idsOf(context, 'keyPairs', order.name), []);
    },
  },
];
