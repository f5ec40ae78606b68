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
