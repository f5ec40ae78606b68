import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { uiTranslationRef } from '@rackstage/ui';
import { useEffect } from 'react';
import { CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts } from '../../hooks/useAccounts';
import { useInstances } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { ManagedChoice } from '../resources/ManagedChoice';

/** Chooses an instance of the account and region chosen before; its value is the id of the instance. */
export function InstancePicker(props: FieldExtensionComponentProps<string>) {
  return (
    <CloudsQueries>
      <Picker {...props} />
    </CloudsQueries>
  );
}

function Picker(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange, rawErrors, required = false, schema } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const { account: accountName, region } = (props.formContext?.formData ??
    {}) as { account?: string; region?: string };
  const account = useAccounts().data?.find(({ name }) => name === accountName);
  const isPlaced = account !== undefined && Boolean(region);
  const { data, hasNextPage, isPlaceholderData } = useInstances(
    {
      accountId: account && [account.id],
      region: region ? [region] : undefined,
    },
    { enabled: isPlaced },
  );
  const isGone =
    formData !== undefined &&
    isPlaced &&
    data !== undefined &&
    !isPlaceholderData &&
    !hasNextPage &&
    !data.pages.some(({ items }) => items.some(({ id }) => id === formData));
  useEffect(() => {
    // What was chosen belongs to the account or region chosen before.
    if (isGone) {
      onChange(undefined);
    }
  }, [isGone, onChange]);
  return (
    <ManagedChoice
      kind="instance"
      label={schema.title}
      description={hint() ?? schema.description}
      isRequired={required}
      isInvalid={Boolean(rawErrors?.length)}
      secondaryLabel={required ? words('required') : undefined}
      value={formData}
      onChange={onChange}
      account={account}
      region={region}
    />
  );

  function hint(): string | undefined {
    if (!accountName) {
      return t('fields.firstAccount');
    }
    return region ? undefined : t('fields.firstRegion');
  }
}
