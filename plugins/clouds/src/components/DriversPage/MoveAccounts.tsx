import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Checkbox, CheckboxGroup, Text } from '@backstage/ui';
import { Account } from '@rackstage/plugin-clouds-common';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useDriverPackageMutations } from '../../hooks/useDriverPackages';
import { cloudsTranslationRef } from '../../translations/ref';

/** Gives accounts another version of their driver: one, some or all. */
export function MoveAccounts(props: {
  packageId: string;
  version: string;
  /** That have another version now. */
  accounts: Account[];
  onClose: () => void;
}) {
  const { packageId, version, accounts, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const { move } = useDriverPackageMutations();
  const [chosen, setChosen] = useState(accounts.map(({ id }) => id));
  // Those that were moved before one failed are here no more.
  const moving = accounts.filter(({ id }) => chosen.includes(id));
  const submit = () =>
    move.mutate(
      { accounts: moving, packageId },
      {
        onSuccess: () => {
          onClose();
          toastApi.post({
            title: t('driverPackages.moved', { version }),
            status: 'success',
          });
        },
      },
    );
  return (
    <FormDialog
      title={t('driverPackages.moveTitle', { version })}
      submitLabel={t('driverPackages.move')}
      error={move.error}
      isPending={move.isPending}
      isDisabled={moving.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text as="p" color="secondary">
        {t('driverPackages.moveText')}
      </Text>
      <CheckboxGroup
        label={t('driverPackages.accountsToMove')}
        value={chosen}
        onChange={setChosen}
      >
        {accounts.map(({ id, title }) => (
          <Checkbox key={id} value={id}>
            {title}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </FormDialog>
  );
}
