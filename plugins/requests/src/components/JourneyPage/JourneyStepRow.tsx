import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button, ButtonLink, Link, Text } from '@backstage/ui';
import { Journey, JourneyStep } from '@rackstage/plugin-requests-common';
import {
  RelativeTime,
  State,
  StateBadge,
  useFailureToast,
} from '@rackstage/ui';
import { useJourneyMutations } from '../../hooks/useJourney';
import { journeysTranslationRef } from '../../translations/journeys';
import styles from './JourneyPage.module.css';

const states: Record<JourneyStep['state'], State> = {
  waiting: 'planned',
  ready: 'attention',
  draft: 'attention',
  running: 'working',
  request: 'working',
  done: 'ok',
  failed: 'failed',
  skipped: 'off',
};

/** Why a step is as it is, where the server has a word of its own for that. */
const known = [
  'when',
  'failed',
  'cancelled',
  'gone',
  'interrupted',
  'rejected',
  'withdrawn',
  'expired',
  'handed-back',
] as const;

/** The form of a step, which returns to the journey. */
const stepPath = (journeyId: string, step: JourneyStep) => {
  const { namespace, name } = parseEntityRef(step.templateRef);
  const goesOn = step.state === 'draft' ? '&continue' : '';
  return `/create/templates/${namespace}/${name}?journey=${journeyId}&step=${encodeURIComponent(step.id)}${goesOn}`;
};

export function JourneyStepRow(props: {
  journey: Journey;
  step: JourneyStep;
  number: number;
  isCurrent: boolean;
  mutations: ReturnType<typeof useJourneyMutations>;
  onReopen: () => void;
}) {
  const { journey, step, number, isCurrent, mutations } = props;
  const { t } = useTranslationRef(journeysTranslationRef);
  const { state, title, taskId, requestId, finishedAt } = step;
  const { optional, reason } = step;
  return (
    <li
      className={styles.step}
      data-state={state}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <span className={styles.mark} aria-hidden>
        {number}
      </span>
      <div className={styles.content}>
        <div className={styles.head}>
          <Text as="h3" variant="body-medium" weight="bold">
            {title}
          </Text>
          <StateBadge state={states[state]}>{t(`step.${state}`)}</StateBadge>
          {optional && (
            <Text variant="body-small" color="secondary">
              {t('step.optional')}
            </Text>
          )}
        </div>
        {reason && (
          <Text as="p" variant="body-small" color="secondary">
            {known.some(word => word === reason)
              ? t(`reason.${reason as (typeof known)[number]}`)
              : reason}
          </Text>
        )}
        <div className={styles.meta}>
          {finishedAt && <RelativeTime time={finishedAt} />}
          {taskId && (
            <Link href={`/create/tasks/${taskId}`} variant="body-small">
              {t('step.task')}
            </Link>
          )}
          {requestId && (
            <Link href={`/requests/${requestId}`} variant="body-small">
              {t('step.asked')}
            </Link>
          )}
          {entityRefsOf(step).map(ref => (
            <EntityRefLink key={ref} entityRef={ref} hideIcon />
          ))}
        </div>
        <StepActions
          path={stepPath(journey.id, step)}
          step={step}
          isActive={journey.state === 'active'}
          isEnded={journey.state === 'abandoned'}
          mutations={mutations}
          onReopen={props.onReopen}
        />
      </div>
    </li>
  );
}

function StepActions(props: {
  path: string;
  step: JourneyStep;
  isActive: boolean;
  isEnded: boolean;
  mutations: ReturnType<typeof useJourneyMutations>;
  onReopen: () => void;
}) {
  const { path, step, isActive, isEnded, mutations } = props;
  const { id, state, title, optional, reason } = step;
  const { t } = useTranslationRef(journeysTranslationRef);
  const onError = useFailureToast();
  const isOpen = state === 'ready' || state === 'draft' || state === 'failed';
  const isBehind =
    state === 'done' || (state === 'skipped' && reason !== 'when');
  return (
    <div className={styles.actions}>
      {isActive && isOpen && (
        <ButtonLink
          size="small"
          variant="primary"
          href={path}
          aria-label={`${t(`do.${state}`)}: ${title}`}
        >
          {t(`do.${state}`)}
        </ButtonLink>
      )}
      {isActive && isOpen && optional && (
        <Button
          size="small"
          variant="secondary"
          aria-label={`${t('do.skip')}: ${title}`}
          isPending={mutations.skip.isPending}
          onPress={() => mutations.skip.mutate(id, { onError })}
        >
          {t('do.skip')}
        </Button>
      )}
      {!isEnded && isBehind && (
        <Button
          size="small"
          variant="tertiary"
          aria-label={`${t('do.again')}: ${title}`}
          onPress={props.onReopen}
        >
          {t('do.again')}
        </Button>
      )}
    </div>
  );
}

/** What the step has made, as far as it says. */
function entityRefsOf({ outputs }: JourneyStep): string[] {
  const refs = outputs?.entityRefs;
  return Array.isArray(refs)
    ? refs.filter((ref): ref is string => typeof ref === 'string')
    : [];
}
