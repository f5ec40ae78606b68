import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select } from '@backstage/ui';
import { useListFilter } from '../../hooks/useListFilter';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { webhooksTranslationRef } from '../../translations/ref';
import styles from './webhooks.module.css';

const anywhere = '*';

export function ListFilter(props: {
  filter: ReturnType<typeof useListFilter>;
  searchLabel: string;
}) {
  const { filter, searchLabel } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { data: workspaces = [] } = useWorkspaces();
  return (
    <div className={styles.actions}>
      <SearchField
        size="small"
        aria-label={searchLabel}
        placeholder={searchLabel}
        value={filter.value.search}
        onChange={text => filter.set('q', text)}
        className={styles.search}
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
