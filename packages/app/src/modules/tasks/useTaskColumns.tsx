import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ScaffolderTask } from '@backstage/plugin-scaffolder-react';
import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { RelativeTime, StateBadge } from '@rackstage/ui';
import { appTranslationRef } from '../../translations/ref';
import { taskStates, TaskStatus } from '../home/MyWork';

export function useTaskColumns(): ColumnConfig<ScaffolderTask>[] {
  const { t } = useTranslationRef(appTranslationRef);
  return [
    {
      id: 'task',
      label: t('tasks.task'),
      isRowHeader: true,
      cell: ({ id, spec }) => {
        const { title, name } = spec.templateInfo?.entity?.metadata ?? {};
        return (
          <CellText
            title={title ?? name ?? t('home.work.unknown')}
            href={`/create/tasks/${id}`}
          />
        );
      },
    },
    {
      id: 'subject',
      label: t('tasks.subject'),
      cell: ({ spec }) => {
        const { name } = spec.parameters;
        return <CellText title={typeof name === 'string' ? name : '–'} />;
      },
    },
    {
      id: 'state',
      label: t('tasks.state'),
      cell: ({ status }) => (
        <Cell>
          <StateBadge state={taskStates[status as TaskStatus]}>
            {t(`task.${status as TaskStatus}`)}
          </StateBadge>
        </Cell>
      ),
    },
    {
      id: 'startedBy',
      label: t('tasks.startedBy'),
      cell: ({ spec }) => (
        <Cell>
          {spec.user?.ref && <EntityRefLink entityRef={spec.user.ref} />}
        </Cell>
      ),
    },
    {
      id: 'started',
      label: t('tasks.started'),
      cell: ({ createdAt }) => (
        <Cell>
          <RelativeTime time={createdAt} />
        </Cell>
      ),
    },
  ];
}
