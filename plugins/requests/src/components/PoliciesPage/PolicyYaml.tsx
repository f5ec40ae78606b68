import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import { Policy } from '@rackstage/plugin-requests-common';
import { useState } from 'react';
import { requestsTranslationRef } from '../../translations/ref';
import { fromYaml, toYaml } from './policyYaml';
import styles from './PoliciesPage.module.css';

/** The same rules as text, for who would rather write them. */
export function PolicyYaml(props: {
  policy: Policy;
  problem: string | undefined;
  onChange: (policy: Policy) => void;
  onProblem: (problem: string | undefined) => void;
}) {
  const { policy, problem, onChange, onProblem } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const [text, setText] = useState(() => toYaml(policy));
  const change = (typed: string) => {
    setText(typed);
    try {
      onChange(fromYaml(typed));
      onProblem(undefined);
    } catch (error) {
      onProblem((error as Error).message);
    }
  };
  return (
    <TextAreaField
      className={styles.yaml}
      label={t('policy.yamlLabel')}
      rows={24}
      value={text}
      onChange={change}
      isInvalid={problem !== undefined}
      description={problem && t('policy.badYaml', { problem })}
    />
  );
}
