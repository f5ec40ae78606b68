import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { FormDialog, OwnerField } from '@rackstage/ui';
import { useState } from 'react';
import { useMemberMutations } from '../../hooks/useMembers';
import { workspacesTranslationRef } from '../../translations/ref';
import { useRoleHint } from '../shared/useRoleHint';
import { useRoleOptions } from './useRoleOptions';

export function AddMemberDialog(props: {
  workspaceId: string;
  onClose: () => void;
}) {
  const { workspaceId, onClose } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { add } = useMemberMutations(workspaceId);
  const options = useRoleOptions();
  const hint = useRoleHint();
  const [entityRef, setEntityRef] = useState<string>();
  const [role, setRole] = useState('developer');
  const [checked, setChecked] = useState(false);
  const missing = checked && !entityRef;
  const submit = () => {
    setChecked(true);
    if (entityRef) {
      add.mutate({ entityRef, role }, { onSuccess: onClose });
    }
  };
  return (
    <FormDialog
      title={t('members.add')}
      submitLabel={t('members.addSubmit')}
      error={add.error}
      isPending={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <OwnerField
        label={t('members.who')}
        isRequired
        isInvalid={missing}
        description={missing ? t('field.missing') : undefined}
        value={entityRef}
        onChange={setEntityRef}
      />
      <Select
        label={t('members.role')}
        description={hint(role)}
        options={options}
        value={role}
        onChange={key => key !== null && setRole(String(key))}
      />
    </FormDialog>
  );
}
