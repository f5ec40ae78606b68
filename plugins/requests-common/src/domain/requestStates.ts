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

/** What somebody does with a request. */
export type RequestMove =
  'decide' | 'edit' | 'answer' | 'withdraw' | 'escalate' | 'retry' | 'handBack';

/** What may happen in which state. */
export const possibleIn: Record<RequestMove, RequestState[]> = {
  decide: ['waiting'],
  edit: openStates,
  answer: ['information-needed'],
  withdraw: openStates,
  escalate: ['waiting'],
  retry: ['failed'],
  handBack: ['failed'],
};
