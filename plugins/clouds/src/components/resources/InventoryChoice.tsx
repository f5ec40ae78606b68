import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { Account, InventoryKind } from '@rackstage/plugin-clouds-common';
import { FailurePanel } from '@rackstage/ui';
import { useResources } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { mostChoices, useResourceOptions } from '../fields/useResourceOptions';
import { noChoice } from './noChoice';

export interface ChoiceProps {
  label?: string;
  description?: string;
  isRequired: boolean;
  size?: 'small';
  isInvalid?: boolean;
  secondaryLabel?: string;
  value?: string;
  onChange: (id: string | undefined) => void;
  account?: Account;
  region?: string;
}

/** Chooses something that was last observed in the account, with what it costs beside it. */
export function InventoryChoice(props: ChoiceProps & { kind: InventoryKind }) {
  const { kind, account, region, value, onChange, ...rest } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const resources = useResources({
    accountId: account?.id,
    kind,
    region,
    limit: mostChoices,
  });
  const items = resources.data?.pages.flatMap(page => page.items) ?? [];
  const options = useResourceOptions(kind, items, account);
  if (resources.error) {
    return (
      <FailurePanel
        error={resources.error}
        onRetry={() => void resources.refetch()}
      />
    );
  }
  const none = { id: noChoice, label: t('fields.any') };
  return (
    <Select
      {...rest}
      placeholder={t('fields.choose')}
      searchable
      searchPlaceholder={t('fields.search')}
      isDisabled={options.length === 0}
      options={rest.isRequired ? options : [none, ...options]}
      value={value ?? (rest.isRequired ? null : noChoice)}
      onChange={key =>
        onChange(key === noChoice || key === null ? undefined : String(key))
      }
    />
  );
}
