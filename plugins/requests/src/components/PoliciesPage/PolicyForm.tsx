import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Policy } from '@rackstage/plugin-requests-common';
import { requestsTranslationRef } from '../../translations/ref';
import { ApproverFields } from './ApproverFields';
import { EditedList } from './EditedList';
import { RuleFields } from './RuleFields';
import styles from './PoliciesPage.module.css';

/** All rules as fields. */
export function PolicyForm(props: {
  policy: Policy;
  onChange: (policy: Policy) => void;
}) {
  const { policy, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <div className={styles.editor}>
      <EditedList
        things={policy.rules}
        onChange={rules => onChange({ ...policy, rules })}
        nameOf={({ name }, index) =>
          `${index + 1}. ${
            name || t('policy.ruleNumber', { number: String(index + 1) })
          }`
        }
        addLabel={t('rule.add')}
        make={() => ({ name: '', steps: [] })}
        least={1}
      >
        {(rule, changeRule) => <RuleFields rule={rule} onChange={changeRule} />}
      </EditedList>
      <fieldset className={styles.group}>
        <legend>{t('policy.escalateTo')}</legend>
        <ApproverFields
          least={1}
          value={policy.escalateTo}
          onChange={escalateTo => onChange({ ...policy, escalateTo })}
        />
      </fieldset>
    </div>
  );
}
