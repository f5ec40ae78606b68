import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, ColumnConfig, Link } from '@backstage/ui';
import { Deployment } from '@rackstage/plugin-clouds-common';
import { Owner, Price, RelativeTime } from '@rackstage/ui';
import { useWorkspaceTitle } from '../../hooks/useWorkspaces';
import { cloudsTranslationRef } from '../../translations/ref';
import { DeploymentPhaseBadge } from '../shared/DeploymentPhaseBadge';

/** Sort keys of the API, by column. */
export const sortKeys: Record<string, string> = {
  name: 'name',
  state: 'phase',
  created: 'createdAt',
};

/** Columns of the table, as BUI takes them. */
export function useDeploymentColumns(): ColumnConfig<Deployment>[] {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const workspaceTitle = useWorkspaceTitle();
  const column = (
    id: string,
    label: string,
    cell: ColumnConfig<Deployment>['cell'],
    minWidth = 120,
  ): ColumnConfig<Deployment> => ({
    id,
    label,
    cell,
    minWidth,
    isRowHeader: id === 'name',
    isSortable: id in sortKeys,
    defaultWidth: id === 'name' ? '2fr' : '1fr',
  });
  return [
    column(
      'name',
      t('field.name'),
      ({ id, name }) => (
        <Cell>
          <Link
            href={`/clouds/deployments/${id}`}
            standalone
            weight="bold"
            truncate
            title={name}
          >
            {name}
          </Link>
        </Cell>
      ),
      180,
    ),
    column('state', t('field.state'), ({ phase }) => (
      <Cell>
        <DeploymentPhaseBadge phase={phase} />
      </Cell>
    )),
    column(
      'status',
      t('deployments.status'),
      ({ status }) => <CellText title={status.text} />,
      160,
    ),
    column(
      'groups',
      t('deployments.groups'),
      ({ groups }) => (
        <CellText
          title={t('deployments.groupsOf', {
            groups: String(groups.length),
            places: [...new Set(groups.map(({ region }) => region))].join(', '),
          })}
        />
      ),
      160,
    ),
    column('workspace', t('field.workspace'), ({ workspaceId }) => (
      <CellText title={workspaceTitle(workspaceId)} />
    )),
    column(
      'owner',
      t('field.owner'),
      ({ owner }) => (
        <Cell>
          <Owner entityRef={owner} />
        </Cell>
      ),
      150,
    ),
    column(
      'price',
      t('field.price'),
      ({ prices }) => (
        <Cell>
          <Price money={prices[0]?.monthly} per="month" />
        </Cell>
      ),
      150,
    ),
    column('created', t('field.created'), ({ createdAt }) => (
      <Cell>
        <RelativeTime time={createdAt} />
      </Cell>
    )),
  ];
}
