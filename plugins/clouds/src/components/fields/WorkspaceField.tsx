import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useEffect } from 'react';
import { isActive, useWorkspaces } from '../../hooks/useWorkspaces';
import { cloudsTranslationRef } from '../../translations/ref';

const rememberedKey = 'rackstage.clouds.workspace';

/** Chooses where something is going to be; there is nothing to see for people who have only one workspace. */
export function WorkspaceField(props: {
  value: string | undefined;
  onChange: (id: string) => void;
  label?: string;
  description?: string;
  isInvalid?: boolean;
  /** What is there already stays where it is. */
  keepsValue?: boolean;
}) {
  const { value, onChange, keepsValue, label, ...rest } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { data, isFetching } = useWorkspaces({ isFresh: true });
  const workspaces = data?.filter(isActive);
  const isKnown = workspaces?.some(({ id }) => id === value);
  const first =
    workspaces?.find(({ id }) => id === localStorage.getItem(rememberedKey)) ??
    workspaces?.[0];
  const firstId = first?.id;
  // One that was made just now is not known before the list was read again.
  const isUnknown = !isKnown && !(value && isFetching);
  useEffect(() => {
    if (!keepsValue && firstId && isUnknown) {
      onChange(firstId);
    }
  }, [keepsValue, firstId, isUnknown, onChange]);
  if (!workspaces || workspaces.length < 2) {
    return null;
  }
  return (
    <Select
      {...rest}
      label={label ?? t('field.workspace')}
      searchable={workspaces.length > 10}
      searchPlaceholder={t('fields.search')}
      options={workspaces.map(({ id, title }) => ({ id, label: title }))}
      value={value ?? null}
      onChange={key => {
        localStorage.setItem(rememberedKey, String(key));
        onChange(String(key));
      }}
    />
  );
}
