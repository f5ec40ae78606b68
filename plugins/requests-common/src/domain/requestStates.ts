import { RequestState } from '../types';

/** Where nothing has been decided yet. */
export const openStates: RequestState[] = [
  'waiting',
  'information-needed',
  'revision-needed',
];

/** After which nothing happens by itself. */
export const finalStates: RequestState[] = [
  'rejected',
  'withdrawn',
  'expired',
  'completed',
  'handed-back',
];

/** What may happen in which state. */
export const possibleIn = {
  decide: ['waiting'],
  edit: openStates,
  answer: ['information-needed'],
  withdraw: openStates,
  escalate: ['waiting'],
  retry: ['failed'],
  handBack: ['failed'],
} satisfies Record<string, RequestState[]>;
