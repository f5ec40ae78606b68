import assert from 'node:assert/strict';
import { ContractCheck } from '../ContractCheck';
import {
  CreatableKind,
  idsOf,
  idsOnceThere,
  needsOf,
  newCreation,
} from '../creations';

const taggedKinds = [
  'instances',
  'volumes',
  'snapshots',
  'securityGroups',
] as const;

const taggingChecks: ContractCheck[] = [
  {
    name: 'a tag can be put on what is there, and taken off again',
    needs: { capabilities: ['volumes', 'tagging'] },
    async run(context) {
      const { key, create } = await newCreation(context, 'volumes');
      await create(context.connection, context.call());
      const [id] = await idsOnceThere(context, 'volumes', key);
      const { region } = context.target;
      const other = context.newTag();
      // The first one comes back, so that it is found when all is tidied up.
      for (const tag of [other, other, undefined, key]) {
        await context
          .the('tagging')
          .set({ kind: 'volume', region, id, tag }, context.call());
        const seen = await context
          .the('volumes')
          .get({ region, id }, context.call());
        assert.equal(seen.tag, tag);
      }
    },
  },
];

export const tagCheckOf = (
  kind: Exclude<CreatableKind, 'keyPairs'>,
): ContractCheck => ({
  name: `a tag that none of the ${kind} has gives an empty list`,
  needs: needsOf(kind),
  async run(context) {
    const { key, create } = await newCreation(context, kind);
    await create(context.connection, context.call());
    // There is one, with another tag.
    await idsOnceThere(context, kind, key);
    assert.deepEqual(await idsOf(context, kind, context.newTag()), []);
  },
});

export const tagChecks: ContractCheck[] = [
  ...taggedKinds.map(tagCheckOf),
  ...taggingChecks,
];
