import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import { Journey, JourneyStep } from '@rackstage/plugin-requests-common';
import {
  ConfirmDialog,
  DetailPage,
  Panel,
  RelativeTime,
  State,
  StateBadge,
  useLanguage,
} from '@rackstage/ui';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router-dom';
import { useJourney, useJourneyMutations } from '../../hooks/useJourney';
import { journeysTranslationRef } from '../../translations/journeys';
import styles from './JourneyPage.module.css';
import { JourneyStepRow } from './JourneyStepRow';

const states: Record<Journey['state'], State> = {
  active: 'working',
  done: 'ok',
  abandoned: 'off',
};

/** Templates, one after the other: where it stands, and the way on. */
export function JourneyPage() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const { data, error, refetch } = useJourney(id);
  const journey = useMemo(
    () => data && localize(data, language),
    [data, language],
  );
  return (
    <DetailPage
      name={journey?.title}
      error={data ? null : error}
      listPath="/work?kind=journey"
      onRetry={() => void refetch()}
    >
      {journey && <JourneyContent journey={journey} />}
    </DetailPage>
  );
}

function JourneyContent({ journey }: { journey: Journey }) {
  const { t } = useTranslationRef(journeysTranslationRef);
  const mutations = useJourneyMutations(journey);
  const { abandon, reopen } = mutations;
  const [asked, setAsked] = useState<'abandon' | JourneyStep>();
  const { title, state, stepsDone, stepCount, createdAt, current } = journey;
  const progress = t('journey.steps', {
    done: String(stepsDone),
    all: String(stepCount),
  });
  const close = () => {
    setAsked(undefined);
    abandon.reset();
    reopen.reset();
  };
  return (
    <Panel
      className={styles.journey}
      title={title}
      badges={
        <StateBadge state={states[state]}>
          {t(`journey.state.${state}`)}
        </StateBadge>
      }
      action={
        state === 'active' && (
          <Button
            size="small"
            variant="tertiary"
            destructive
            onPress={() => setAsked('abandon')}
          >
            {t('journey.abandon')}
          </Button>
        )
      }
    >
      <Text as="p" color="secondary">
        {t('journey.begun')} <RelativeTime time={createdAt} /> · {progress}
      </Text>
      <progress
        className={styles.bar}
        max={stepCount}
        value={stepsDone}
        aria-label={progress}
      />
      <ol className={styles.steps}>
        {journey.steps.map((step, index) => (
          <JourneyStepRow
            key={step.id}
            journey={journey}
            step={step}
            number={index + 1}
            isCurrent={step.id === current?.id}
            mutations={mutations}
            onReopen={() => setAsked(step)}
          />
        ))}
      </ol>
      {asked === 'abandon' && (
        <ConfirmDialog
          destructive
          title={t('journey.abandonTitle')}
          text={t('journey.abandonText')}
          confirmLabel={t('journey.abandon')}
          isPending={abandon.isPending}
          error={abandon.error}
          onConfirm={() => abandon.mutate(undefined, { onSuccess: close })}
          onClose={close}
        />
      )}
      {asked && asked !== 'abandon' && (
        <ConfirmDialog
          title={t('journey.reopenTitle', { step: asked.title })}
          text={t('journey.reopenText')}
          confirmLabel={t('journey.reopen')}
          isPending={reopen.isPending}
          error={reopen.error}
          onConfirm={() => reopen.mutate(asked.id, { onSuccess: close })}
          onClose={close}
        />
      )}
    </Panel>
  );
}
