import { localize } from '@rackstage/localized-text';
import {
  JourneysClient,
  JourneyState,
  JourneySummary,
} from '@rackstage/plugin-requests-common';
import { State } from '@rackstage/ui';
import { Translate } from '../useWork';
import { Urgency, WorkItem } from '../WorkItem';

const most = 20;

/** Journeys under way. */
export async function loadJourneys(
  { journeys }: { journeys: JourneysClient },
  t: Translate,
  language: string,
): Promise<WorkItem[]> {
  const { items } = await journeys.listJourneys({
    state: ['active'],
    limit: most,
  });
  return items.map(journey => journeyItem(localize(journey, language), t));
}

const states: Record<JourneyState, State> = {
  active: 'working',
  done: 'ok',
  abandoned: 'off',
};

export function journeyItem(journey: JourneySummary, t: Translate): WorkItem {
  const { id, title, current, stepsDone, stepCount, state } = journey;
  const href = `/journeys/${id}`;
  const urgency = urgencyOf(journey);
  const isFailed = urgency === 'failed';
  return {
    key: `journey ${id}`,
    kind: 'journey',
    title: current ? `${title} · ${current.title}` : title,
    href,
    state: isFailed ? 'failed' : states[state],
    word: isFailed ? t('task.failed') : t(`work.journey.${state}`),
    time: journey.finishedAt ?? journey.updatedAt,
    progress: { done: stepsDone, all: stepCount },
    ...((isFailed || urgency === 'waits') && {
      next: {
        label: isFailed ? t('work.retry') : t('work.nextStep'),
        href,
      },
    }),
    urgency,
  };
}

function urgencyOf({ state, current }: JourneySummary): Urgency {
  if (state !== 'active') {
    return 'over';
  }
  switch (current?.state) {
    case 'failed':
      return 'failed';
    case 'running':
    case 'request':
      return 'runs';
    default:
      return 'waits';
  }
}
