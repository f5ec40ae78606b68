import { Entity } from '@backstage/catalog-model';
import {
  ALL_RELATION_PAIRS,
  RelationPairs,
} from '@backstage/plugin-catalog-graph';

/** Of infrastructure; what carries or holds something comes first, as an owner does. */
export const infrastructurePairs: RelationPairs = [
  ['hostOf', 'runsOn'],
  ['locationOf', 'locatedIn'],
  ['attachmentOf', 'attachedTo'],
  ['connectedTo', 'connectedFrom'],
];

export const relationPairs: RelationPairs = [
  ...ALL_RELATION_PAIRS,
  ...infrastructurePairs,
];

/**
 * Those that one thing may have to thousands: an account to its instances, a
 * group to what it owns. They are drawn when somebody asks for them, or where
 * they are few.
 */
export const toMany = ['ownerOf', 'hostOf', 'locationOf'];

const few = 12;

export const usualRelations = relationPairs
  .flat()
  .filter(relation => !toMany.includes(relation));

/** The usual ones, and those of an entity to few others. */
export function relationsAround(entity: Entity): string[] {
  const counts = new Map<string, number>();
  for (const { type } of entity.relations ?? []) {
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [
    ...usualRelations,
    ...toMany.filter(type => (counts.get(type) ?? 0) <= few),
  ];
}
