import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { ListSearch } from '@rackstage/ui';
import { useListFilter } from '../../hooks/useListFilter';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { webhooksTranslationRef } from '../../translations/ref';
import styles from './webhooks.module.css';

const anywhere = '*';

/** Narrows a list down; what is chosen is in the address. */
export function ListFilter(props: {
  filter: ReturnType<typeof useListFilter>;
  searchLabel: string;
}) {
  const { filter, searchLabel } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { data: workspaces = [] } = useWorkspaces();
  return (
    <div className={styles.actions}>
      <ListSearch
        label={searchLabel}
        value={filter.value.search}
        onChange={text => filter.set('q', text)}
      />
      {workspaces.length > 1 && (
        <Select
          size="small"
          aria-label={t('field.workspace')}
          searchable={workspaces.length > 10}
          searchPlaceholder={t('workspaces.search')}
          options={[
            { id: anywhere, label: t('workspaces.all') },
            ...workspaces.map(({ id, title }) => ({ id, label: title })),
          ]}
          value={filter.value.workspaceId ?? anywhere}
          onChange={key =>
            filter.set('workspace', key === anywhere ? '' : String(key))
          }
        />
      )}
    </div>
  );
}
