import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { ChangeFailure, FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useWorkspaceMutations } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';

const counts = ['instances', 'vcpu', 'memoryMiB', 'volumeGiB'] as const;

const isCount = (text: string) => /^\d{0,9}$/.test(text);
const isAmount = (text: string) => /^(\d{1,15}(\.\d{1,12})?)?$/.test(text);
const isCurrency = (text: string) => /^[A-Z]{3}$/.test(text);

const fieldsOf = ({ limits }: Workspace) => ({
  ...(Object.fromEntries(
    counts.map(name => [name, String(limits[name] ?? '')]),
  ) as Record<(typeof counts)[number], string>),
  amount: limits.monthlySpend?.amount ?? '',
  currency: limits.monthlySpend?.currency ?? 'KRW',
});

/** Nothing in a field is no limit. */
export function LimitsDialog(props: {
  workspace: Workspace;
  onClose: () => void;
}) {
  const { workspace, onClose } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { update } = useWorkspaceMutations();
  const [before, setBefore] = useState(workspace);
  const [fields, setFields] = useState(() => fieldsOf(workspace));
  const { amount, currency } = fields;
  const set = (part: Partial<typeof fields>) =>
    setFields(all => ({ ...all, ...part }));
  const takeLatest = () => {
    setBefore(workspace);
    setFields(fieldsOf(workspace));
    update.reset();
  };
  const isValid =
    counts.every(name => isCount(fields[name])) &&
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
            counts
              .filter(name => fields[name])
              .map(name => [name, Number(fields[name])]),
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
      failure={
        update.error && (
          <ChangeFailure
            error={update.error}
            read={before.revision}
            latest={workspace.revision}
            onTakeLatest={takeLatest}
          />
        )
      }
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
          onChange={text => set({ [name]: text.trim() })}
        />
      ))}
      <TextField
        label={t('limits.spend')}
        inputMode="decimal"
        isInvalid={!isAmount(amount)}
        description={isAmount(amount) ? undefined : t('field.badAmount')}
        value={amount}
        onChange={text => set({ amount: text.trim() })}
      />
      <TextField
        label={t('limits.currency')}
        isInvalid={!isCurrency(currency)}
        description={isCurrency(currency) ? undefined : t('field.badCurrency')}
        maxLength={3}
        value={currency}
        onChange={text => set({ currency: text.toUpperCase() })}
      />
    </FormDialog>
  );
}
