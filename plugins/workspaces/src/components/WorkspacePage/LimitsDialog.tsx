import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { useState } from 'react';
import { useWorkspaceMutations } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';
import { FormDialog } from '../shared/FormDialog';

const counts = ['instances', 'vcpu', 'memoryMiB', 'volumeGiB'] as const;

const isCount = (text: string) => /^\d{0,9}$/.test(text);
const isAmount = (text: string) => /^(\d{1,15}(\.\d{1,12})?)?$/.test(text);
const isCurrency = (text: string) => /^[A-Z]{3}$/.test(text);

/** Nothing in a field is no limit. */
export function LimitsDialog(props: {
  workspace: Workspace;
  onClose: () => void;
}) {
  const { onClose } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { update } = useWorkspaceMutations();
  const [before] = useState(props.workspace);
  const [fields, setFields] = useState(() =>
    Object.fromEntries(
      counts.map(name => [name, String(before.limits[name] ?? '')]),
    ),
  );
  const { monthlySpend } = before.limits;
  const [amount, setAmount] = useState(monthlySpend?.amount ?? '');
  const [currency, setCurrency] = useState(monthlySpend?.currency ?? 'KRW');
  const isValid =
    Object.values(fields).every(isCount) &&
    isAmount(amount) &&
    (!amount || isCurrency(currency));
  const submit = () =>
    isValid &&
    update.mutate(
      {
        id: before.id,
        revision: before.revision,
        limits: {
          ...Object.fromEntries(
            Object.entries(fields)
              .filter(([, text]) => text)
              .map(([name, text]) => [name, Number(text)]),
          ),
          ...(amount && { monthlySpend: { amount, currency } }),
        },
      },
      { onSuccess: onClose },
    );
  return (
    <FormDialog
      title={t('limits.change')}
      submitLabel={t('settings.save')}
      error={update.error}
      isPending={update.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {counts.map(name => (
        <TextField
          key={name}
          label={t(`limits.${name}`)}
          inputMode="numeric"
          isInvalid={!isCount(fields[name])}
          description={isCount(fields[name]) ? undefined : t('field.badNumber')}
          value={fields[name]}
          onChange={text => setFields(all => ({ ...all, [name]: text.trim() }))}
        />
      ))}
      <TextField
        label={t('limits.spend')}
        inputMode="decimal"
        isInvalid={!isAmount(amount)}
        description={isAmount(amount) ? undefined : t('field.badAmount')}
        value={amount}
        onChange={text => setAmount(text.trim())}
      />
      <TextField
        label={t('limits.currency')}
        isInvalid={!isCurrency(currency)}
        description={isCurrency(currency) ? undefined : t('field.badCurrency')}
        maxLength={3}
        value={currency}
        onChange={setCurrency}
      />
    </FormDialog>
  );
}
