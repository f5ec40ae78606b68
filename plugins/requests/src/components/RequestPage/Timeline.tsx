import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Select, Skeleton, Text } from '@backstage/ui';
import { RequestDetail, TimelineTask } from '@rackstage/plugin-requests-common';
import { FailurePanel, Panel, StateBadge } from '@rackstage/ui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { isLive, useTimeline } from '../../hooks/useRequests';
import { requestsTranslationRef } from '../../translations/ref';
import { CommentForm } from './CommentForm';
import { taskStates, TaskStatus, toTaskStatus } from './taskStates';
import { SaidRow, StepRow } from './TimelineRows';
import { timelineItems } from './timelineItems';
import styles from './Timeline.module.css';

const choices = ['all', 'events'] as const;

type Choice = (typeof choices)[number];

/** What happened, what was said, and how the tasks went: one line of time. */
export function Timeline({ request }: { request: RequestDetail }) {
  const { id, state, can } = request;
  const { t } = useTranslationRef(requestsTranslationRef);
  const live = isLive(state);
  const { data, error, refetch } = useTimeline(id, state);
  const [shown, setShown] = useShown();
  const items = useMemo(() => timelineItems(data?.entries ?? []), [data]);
  return (
    <Panel
      title={t('timeline.title')}
      badges={
        live && <StateBadge state="working">{t('timeline.live')}</StateBadge>
      }
      action={
        <Select
          size="small"
          className={styles.filter}
          aria-label={t('timeline.filter')}
          options={choices.map(choice => ({
            id: choice,
            label: t(`timeline.${choice}`),
          }))}
          value={shown}
          onChange={choice => setShown(choice as Choice)}
        />
      }
    >
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={160} />}
      {data && data.tasks.length > 0 && (
        <ul className={styles.tasks} aria-label={t('timeline.tasks')}>
          {data.tasks.map(task => (
            <Task key={task.taskId} task={task} />
          ))}
        </ul>
      )}
      {data && items.length === 0 && (
        <Text color="secondary">{t('timeline.empty')}</Text>
      )}
      <ol className={styles.items}>
        {items
          .filter(({ kind }) => shown === 'all' || kind === 'said')
          .map(item =>
            item.kind === 'said' ? (
              <SaidRow
                key={item.entry.id}
                entry={item.entry}
                chain={request.chain}
              />
            ) : (
              <StepRow key={item.id} step={item} />
            ),
          )}
      </ol>
      {can.comment && <CommentForm requestId={id} />}
    </Panel>
  );
}

/** Which of it is shown; it is in the address. */
function useShown(): [Choice, (choice: Choice) => void] {
  const [params, setParams] = useSearchParams();
  const shown =
    choices.find(choice => choice === params.get('timeline')) ?? 'all';
  const setShown = (choice: Choice) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        if (choice === 'all') {
          after.delete('timeline');
        } else {
          after.set('timeline', choice);
        }
        return after;
      },
      { replace: true },
    );
  return [shown, setShown];
}

/** How far a task is, and the way to it. */
function Task({ task }: { task: TimelineTask }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { taskId, source, status, problem, steps, made, leftOut = 0 } = task;
  const known: TaskStatus = toTaskStatus(status);
  const done = steps.filter(
    step => step.status === 'completed' || step.status === 'skipped',
  ).length;
  return (
    <li className={styles.task}>
      <Text weight="bold">{t(`timeline.${source}`)}</Text>
      <StateBadge state={taskStates[known]}>
        {t(`taskStatus.${known}`)}
      </StateBadge>
      {problem ? (
        <Text color="secondary">{t(`timeline.problem.${problem}`)}</Text>
      ) : (
        <>
          <Text color="secondary">
            {t('timeline.stepsOf', {
              done: String(done),
              all: String(steps.length),
            })}
          </Text>
          {leftOut > 0 && (
            <Text color="secondary">
              {t('timeline.leftOut', { count: leftOut })}
            </Text>
          )}
          <Link href={`/create/tasks/${taskId}`}>{t('timeline.openTask')}</Link>
        </>
      )}
      {made.length > 0 && (
        <ul className={styles.made} aria-label={t('timeline.made')}>
          {made.map(({ entityRef, title }) => (
            <li key={entityRef}>
              <EntityRefLink entityRef={entityRef} title={title} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
