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

export const tagChecks: ContractCheck[] = taggedKinds.map(tagCheckOf);
