import { localize } from '@rackstage/localized-text';
import {
  finalStates,
  Request,
  RequestsClient,
  RequestState,
} from '@rackstage/plugin-requests-common';
import { State } from '@rackstage/ui';
import { Translate } from '../useWork';
import { Urgency, WorkItem } from '../WorkItem';

const most = 5;

/** Of the person's own, where something is still to come. */
const unfinished: RequestState[] = [
  'waiting',
  'information-needed',
  'revision-needed',
  'approved',
  'running',
  'failed',
];

/** What waits for the person's decision, and what they have asked for. */
export async function loadRequests(
  { requests }: { requests: RequestsClient },
  t: Translate,
  language: string,
): Promise<WorkItem[]> {
  const [inbox, mine] = await Promise.all([
    requests.listRequests({ view: 'inbox', limit: most }),
    requests.listRequests({ view: 'mine', state: unfinished, limit: most }),
  ]);
  return [
    ...localize(inbox.items, language).map(request => toDecide(request, t)),
    ...localize(mine.items, language).map(request => askedItem(request, t)),
  ];
}

const base = ({ id, title, step, steps, updatedAt }: Request) => ({
  kind: 'request' as const,
  title,
  href: `/requests/${id}`,
  time: updatedAt,
  ...(steps > 0 && { progress: { done: step, all: steps } }),
});

function toDecide(request: Request, t: Translate): WorkItem {
  const item = base(request);
  return {
    ...item,
    key: `decide ${request.id}`,
    state: 'attention',
    word: t('work.request.decide'),
    next: { label: t('work.decide'), href: item.href },
    urgency: 'waits',
  };
}

const states: Partial<Record<RequestState, State>> = {
  failed: 'failed',
  'information-needed': 'attention',
  'revision-needed': 'attention',
  completed: 'ok',
  rejected: 'failed',
  'handed-back': 'failed',
  withdrawn: 'off',
  expired: 'off',
};

function urgencyOf(state: RequestState): Urgency {
  if (finalStates.includes(state)) {
    return 'over';
  }
  switch (state) {
    case 'failed':
      return 'failed';
    case 'information-needed':
    case 'revision-needed':
      return 'waits';
    default:
      return 'runs';
  }
}

/** What the person has asked for. */
export function askedItem(request: Request, t: Translate): WorkItem {
  const item = base(request);
  const { state } = request;
  const urgency = urgencyOf(state);
  const isWaiting = urgency === 'failed' || urgency === 'waits';
  return {
    ...item,
    key: `request ${request.id}`,
    state: states[state] ?? 'working',
    word: t(`work.request.${state}`),
    ...(isWaiting && { next: { label: t('work.open'), href: item.href } }),
    urgency,
  };
}
