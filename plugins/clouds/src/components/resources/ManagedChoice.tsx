import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { ManagedKind } from '@rackstage/plugin-clouds-common';
import { FailurePanel } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import { ChoiceProps } from './InventoryChoice';
import { noChoice } from './noChoice';
import { useManagedOptions } from './useManagedOptions';

/** Chooses something that is managed here, in the same account and region. */
export function ManagedChoice(
  props: ChoiceProps & { kind: ManagedKind | 'instance' },
) {
  const { kind, account, region, value, onChange, ...rest } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { options, error } = useManagedOptions(kind, { account, region });
  if (error) {
    return <FailurePanel error={error} />;
  }
  const none = { id: noChoice, label: t('fields.none') };
  return (
    <Select
      {...rest}
      description={
        options?.length === 0 ? t('fields.noneHere') : rest.description
      }
      placeholder={t('fields.choose')}
      searchable
      searchPlaceholder={t('fields.search')}
      isDisabled={!options || options.length === 0}
      options={rest.isRequired ? (options ?? []) : [none, ...(options ?? [])]}
      value={value ?? (rest.isRequired ? null : noChoice)}
      onChange={key =>
        onChange(key === noChoice || key === null ? undefined : String(key))
      }
    />
  );
}
