import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Select } from '@backstage/ui';
import { Approver } from '@rackstage/plugin-requests-common';
import { OwnerField } from '@rackstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { requestsTranslationRef } from '../../translations/ref';
import { useApproverText } from '../shared/useApproverText';
import styles from './PoliciesPage.module.css';
import { RoleField } from './RoleField';

const kinds: Approver['kind'][] = [
  'workspaceRole',
  'portalRole',
  'group',
  'user',
  'owner',
  'costCentreOwner',
];

/** Who approves: a role, somebody by name, the owner. */
export function ApproverFields(props: {
  value: Approver[];
  onChange: (value: Approver[]) => void;
  /** How many have to stay. */
  least: number;
}) {
  const { value, onChange, least } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const approverText = useApproverText();
  return (
    <>
      {value.map((approver, index) => (
        <div key={index} className={styles.approver}>
          <Select
            label={t('rule.kind')}
            options={kinds.map(kind => ({
              id: kind,
              label: t(`approver.${kind}`, { name: '' }),
            }))}
            value={approver.kind}
            onChange={kind =>
              onChange(value.with(index, { kind: kind as Approver['kind'] }))
            }
          />
          <Name
            approver={approver}
            onChange={changed => onChange(value.with(index, changed))}
          />
          <ButtonIcon
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            aria-label={t('rule.remove', { name: approverText(approver) })}
            isDisabled={value.length <= least}
            onPress={() => onChange(value.toSpliced(index, 1))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiAddLine />}
          onPress={() =>
            onChange([...value, { kind: 'workspaceRole', name: 'operator' }])
          }
        >
          {t('rule.addApprover')}
        </Button>
      </div>
    </>
  );
}

/** Which role, or who; nothing where the kind says it all. */
function Name(props: {
  approver: Approver;
  onChange: (approver: Approver) => void;
}) {
  const { approver, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  switch (approver.kind) {
    case 'owner':
    case 'costCentreOwner':
      return <span />;
    case 'group':
    case 'user':
      return (
        <OwnerField
          label={t('rule.approverName')}
          value={approver.name}
          onChange={name =>
            onChange({
              kind: name.startsWith('user:') ? 'user' : 'group',
              name,
            })
          }
        />
      );
    default:
      return (
        <RoleField
          value={approver.name ?? ''}
          onChange={name => onChange({ ...approver, name })}
        />
      );
  }
}
