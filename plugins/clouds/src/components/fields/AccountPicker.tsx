import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Select } from '@backstage/ui';
import { FailurePanel, SimulatedBadge, uiTranslationRef } from '@rackstage/ui';
import { useEffect } from 'react';
import { CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { useDriverTitle } from '../shared/useDriverTitle';
import styles from './AccountPicker.module.css';

/** Chooses a cloud account; its value is the account's name. */
export function AccountPicker(props: FieldExtensionComponentProps<string>) {
  return (
    <CloudsQueries>
      <Picker {...props} />
    </CloudsQueries>
  );
}

function Picker(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange, rawErrors, required, schema } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const { data, error, refetch, isPlaceholderData } = useAccounts(
    undefined,
    (props.formContext?.formData as { workspaceId?: string })?.workspaceId,
  );
  const driverTitle = useDriverTitle();
  const accounts = data?.filter(({ capabilities }) =>
    capabilities.includes('instances'),
  );
  const chosen = accounts?.find(({ name }) => name === formData);
  const isGone =
    formData !== undefined &&
    accounts !== undefined &&
    !chosen &&
    !isPlaceholderData;
  useEffect(() => {
    // What was chosen cannot be used in the workspace chosen since.
    if (isGone) {
      onChange(undefined);
    }
  }, [isGone, onChange]);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <Select
        label={schema.title}
        description={schema.description}
        placeholder={accounts ? t('fields.choose') : t('fields.loading')}
        isRequired={required}
        secondaryLabel={required ? words('required') : undefined}
        isInvalid={Boolean(rawErrors?.length)}
        options={(accounts ?? []).map(account => ({
          id: account.name,
          label: account.title,
          description: driverTitle(account),
        }))}
        value={formData ?? null}
        onChange={key => onChange(String(key))}
      />
      {chosen?.simulated && (
        <div className={styles.mark}>
          <SimulatedBadge />
        </div>
      )}
    </>
  );
}
