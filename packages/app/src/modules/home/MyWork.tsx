import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScaffolderTask } from '@backstage/plugin-scaffolder-react';
import { ButtonLink, Link, Skeleton, Text } from '@backstage/ui';
import {
  FailurePanel,
  Panel,
  RelativeTime,
  State,
  StateBadge,
} from '@rackstage/ui';
import { appTranslationRef } from '../../translations/ref';
import styles from './HomeLayout.module.css';
import { isUnfinished, useTasks, Work } from './useTasks';

export const taskStates: Record<TaskStatus, State> = {
  open: 'working',
  processing: 'working',
  completed: 'ok',
  failed: 'failed',
  cancelled: 'off',
};

export type TaskStatus =
  'open' | 'processing' | 'completed' | 'failed' | 'cancelled';

/** What the person has started: how far it is, and the way back into it. */
export function MyWork() {
  const { t } = useTranslationRef(appTranslationRef);
  const { work, error, retry } = useTasks();
  return (
    <Panel
      title={t('home.work.title')}
      action={
        <ButtonLink size="small" variant="tertiary" href="/create/tasks">
          {t('home.work.all')}
        </ButtonLink>
      }
    >
      {error && <FailurePanel error={error} onRetry={retry} />}
      {!work && !error && <Skeleton width="100%" height={96} />}
      {work?.length === 0 && (
        <div>
          <Text as="p">{t('home.work.empty')}</Text>
          <Text as="p" color="secondary">
            {t('home.work.emptyHint')}
          </Text>
        </div>
      )}
      <ul className={styles.list}>
        {work?.map(item => (
          <TaskRow key={item.task.id} work={item} />
        ))}
      </ul>
    </Panel>
  );
}

function TaskRow({ work: { task, stepsDone } }: { work: Work }) {
  const { t } = useTranslationRef(appTranslationRef);
  const { id, spec, createdAt } = task;
  const status = task.status as TaskStatus;
  const { title, name } = spec.templateInfo?.entity?.metadata ?? {};
  const subject = spec.parameters.name;
  const steps = spec.steps.length;
  return (
    <li className={styles.task}>
      <Link href={`/create/tasks/${id}`} standalone weight="bold">
        {title ?? name ?? t('home.work.unknown')}
        {typeof subject === 'string' && ` · ${subject}`}
      </Link>
      <StateBadge state={taskStates[status]}>{t(`task.${status}`)}</StateBadge>
      <div className={styles.meta}>
        <RelativeTime time={createdAt} />
        {stepsDone !== undefined && (
          <span>
            {t('task.steps', { done: String(stepsDone), all: String(steps) })}
          </span>
        )}
        {status === 'failed' && (
          <Link href={againPath(task)} variant="body-small">
            {t('home.work.again')}
          </Link>
        )}
      </div>
      {isUnfinished(task) && (
        <progress
          className={styles.bar}
          max={steps}
          value={stepsDone ?? 0}
          aria-label={t('task.steps', {
            done: String(stepsDone ?? 0),
            all: String(steps),
          })}
        />
      )}
    </li>
  );
}

/** The form of the same template, filled in as it was. */
function againPath({ spec }: ScaffolderTask): string {
  const templateRef = spec.templateInfo?.entityRef;
  if (!templateRef) {
    return '/create';
  }
  const { namespace, name } = parseEntityRef(templateRef);
  const formData = encodeURIComponent(JSON.stringify(spec.parameters));
  return `/create/templates/${namespace}/${name}?formData=${formData}`;
}
