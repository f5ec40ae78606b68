import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Flex, Select, Switch } from '@backstage/ui';
import { Image, InventoryKind } from '@rackstage/plugin-clouds-common';
import { FailurePanel, uiTranslationRef } from '@rackstage/ui';
import { useEffect, useState } from 'react';
import { CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts, useResources } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { useImageOptions } from './useImageOptions';
import { mostChoices, useResourceOptions } from './useResourceOptions';

type Props = FieldExtensionComponentProps<
  string,
  { kind: Exclude<InventoryKind, 'instance' | 'volume'> }
>;

/** Chooses something that was last observed in the account and region chosen before; its value is the id in the cloud. */
export function ResourcePicker(props: Props) {
  return (
    <CloudsQueries>
      <Picker {...props} />
    </CloudsQueries>
  );
}

/** Stands for no choice: a list cannot have an empty key. */
const none = '-';

function Picker(props: Props) {
  const { formData, onChange, rawErrors, required, schema, uiSchema } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const { kind } = uiSchema['ui:options']!;
  const { account: accountName, region } = (props.formContext?.formData ??
    {}) as { account?: string; region?: string };
  const accounts = useAccounts();
  const account = accounts.data?.find(({ name }) => name === accountName);
  const resources = useResources({
    accountId: account?.id,
    kind,
    region,
    limit: mostChoices,
  });
  const items = resources.data?.pages.flatMap(page => page.items);
  const [isExpert, setExpert] = useState(false);
  const images = useImageOptions(
    kind === 'image'
      ? (items ?? []).map(({ data }) => data as unknown as Image)
      : [],
    { chosen: formData, all: isExpert },
  );
  const others = useResourceOptions(kind, items ?? [], account);
  const options = kind === 'image' ? images.options : others;
  const noChoice = kind === 'key-pair' ? t('fields.none') : t('fields.any');
  const isGone =
    formData !== undefined &&
    items !== undefined &&
    !resources.isPlaceholderData &&
    !items.some(({ id }) => id === formData);
  useEffect(() => {
    // What was chosen belongs to the account or region chosen before.
    if (isGone) {
      onChange(undefined);
    }
  }, [isGone, onChange]);

  if (resources.error) {
    return (
      <FailurePanel
        error={resources.error}
        onRetry={() => void resources.refetch()}
      />
    );
  }
  const select = (
    <Select
      label={schema.title}
      description={hint() ?? schema.description}
      placeholder={required ? t('fields.choose') : noChoice}
      isRequired={required}
      secondaryLabel={required ? words('required') : undefined}
      isInvalid={Boolean(rawErrors?.length)}
      isDisabled={options.length === 0}
      searchable
      searchPlaceholder={t('fields.search')}
      options={[
        ...(required ? [] : [{ id: none, label: noChoice }]),
        ...options,
      ]}
      value={formData ?? (required ? null : none)}
      onChange={key =>
        onChange(key === none || key === null ? undefined : String(key))
      }
    />
  );

  return images.options.length > 0 ? (
    <Flex direction="column" gap="2">
      {select}
      <Switch
        label={t('fields.everyImage')}
        isSelected={images.all}
        onChange={setExpert}
      />
    </Flex>
  ) : (
    select
  );

  function hint(): string | undefined {
    if (!accountName) {
      return t('fields.firstAccount');
    }
    if (kind !== 'region' && !region) {
      return t('fields.firstRegion');
    }
    if (items?.length === 0) {
      return resources.data?.pages[0].observedAt
        ? t('fields.noOptions')
        : t('fields.notRead');
    }
    return undefined;
  }
}
