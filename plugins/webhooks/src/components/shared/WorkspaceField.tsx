import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useEffect } from 'react';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { webhooksTranslationRef } from '../../translations/ref';

/** Chooses where something new is going to be; there is nothing to see for people who have only one workspace. */
export function WorkspaceField(props: {
  value: string | undefined;
  onChange: (id: string) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const workspaces = useWorkspaces().data?.filter(
    ({ state }) => state === 'active',
  );
  const first = workspaces?.[0]?.id;
  useEffect(() => {
    if (value === undefined && first !== undefined) {
      onChange(first);
    }
  }, [value, first, onChange]);
  if (!workspaces || workspaces.length < 2) {
    return null;
  }
  return (
    <Select
      label={t('field.workspace')}
      description={t('form.workspaceHint')}
      searchable={workspaces.length > 10}
      searchPlaceholder={t('workspaces.search')}
      options={workspaces.map(({ id, title }) => ({ id, label: title }))}
      value={value ?? null}
      onChange={key => onChange(String(key))}
    />
  );
}
