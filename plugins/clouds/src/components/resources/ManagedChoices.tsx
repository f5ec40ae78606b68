import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { ManagedKind } from '@rackstage/plugin-clouds-common';
import { FailurePanel } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import { ChoiceProps } from './InventoryChoice';
import { useManagedOptions } from './useManagedOptions';

/** Chooses several things that are managed here, in the same account and region. */
export function ManagedChoices(
  props: Omit<ChoiceProps, 'value' | 'onChange'> & {
    kind: ManagedKind | 'instance';
    value: string[];
    onChange: (ids: string[]) => void;
  },
) {
  const { kind, account, region, value, onChange, ...rest } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { options, error } = useManagedOptions(kind, { account, region });
  if (error) {
    return <FailurePanel error={error} />;
  }
  return (
    <Select
      {...rest}
      selectionMode="multiple"
      description={
        options?.length === 0 ? t('fields.noneHere') : rest.description
      }
      placeholder={t('fields.chooseSeveral')}
      searchable
      searchPlaceholder={t('fields.search')}
      isDisabled={!options || options.length === 0}
      options={options ?? []}
      value={value}
      onChange={keys => onChange([...keys].map(String))}
    />
  );
}
