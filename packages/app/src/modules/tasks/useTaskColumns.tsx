import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ScaffolderTask } from '@backstage/plugin-scaffolder-react';
import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { RelativeTime, StateBadge } from '@rackstage/ui';
import { appTranslationRef } from '../../translations/ref';
import { taskStates, TaskStatus } from '../work/sources/tasks';

export function useTaskColumns(): ColumnConfig<ScaffolderTask>[] {
  const { t } = useTranslationRef(appTranslationRef);
  return [
    {
      id: 'task',
      minWidth: 180,
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
      minWidth: 150,
      label: t('tasks.subject'),
      cell: ({ spec }) => {
        const { name } = spec.parameters;
        return <CellText title={typeof name === 'string' ? name : '–'} />;
      },
    },
    {
      id: 'state',
      minWidth: 120,
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
      minWidth: 140,
      label: t('tasks.startedBy'),
      cell: ({ spec }) => (
        <Cell>
          {spec.user?.ref && <EntityRefLink entityRef={spec.user.ref} />}
        </Cell>
      ),
    },
    {
      id: 'started',
      minWidth: 140,
      label: t('tasks.started'),
      cell: ({ createdAt }) => (
        <Cell>
          <RelativeTime time={createdAt} />
        </Cell>
      ),
    },
  ];
}
