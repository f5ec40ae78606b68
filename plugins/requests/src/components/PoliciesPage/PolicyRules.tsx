import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import {
  Conditions,
  Policy,
  PolicyStep,
} from '@rackstage/plugin-requests-common';
import { useLanguage } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import { useApproverText } from '../shared/useApproverText';
import { useConditionTexts } from './useConditionTexts';
import styles from './PoliciesPage.module.css';

/** The rules in their order: when each counts, and who then approves. */
export function PolicyRules({ policy }: { policy: Policy }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const approverText = useApproverText();
  const { rules, escalateTo } = localize(policy, useLanguage());
  return (
    <>
      <ol className={styles.rules}>
        {rules.map(({ name, when, steps }, index) => (
          <li key={name} className={styles.rule}>
            <div>
              <Text as="h3" variant="body-medium" weight="bold">
                {[index + 1, name].join('. ')}
              </Text>
              <When when={when} />
            </div>
            {steps.length === 0 ? (
              <Text>{t('policy.noApproval')}</Text>
            ) : (
              <ol className={styles.steps}>
                {steps.map((step, at) => (
                  <Step key={at} step={step} />
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      <Text as="p" variant="body-small" color="secondary">
        {t('policy.escalateTo')}: {escalateTo.map(approverText).join(', ')}
      </Text>
    </>
  );
}

function When({ when }: { when?: Conditions }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const texts = useConditionTexts()(when);
  return (
    <ul className={styles.conditions}>
      {texts.length === 0 && <li>{t('policy.anyRequest')}</li>}
      {texts.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Step({ step }: { step: PolicyStep }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const approverText = useApproverText();
  const conditions = useConditionTexts()(step.when);
  const needText = (need = 'any') =>
    need === 'any' || need === 'all'
      ? t(`chain.${need}`)
      : t('chain.number', { count: Number(need) });
  const times = (
    ['remindAfterHours', 'escalateAfterHours', 'expireAfterHours'] as const
  ).flatMap(key => (step[key] ? [`${t(`rule.${key}`)}: ${step[key]}`] : []));
  return (
    <li className={styles.step}>
      <Text weight="bold">{step.title}</Text>
      {conditions.length > 0 && (
        <Text variant="body-small" color="secondary">
          {t('rule.onlyWhen')} {conditions.join('; ')}
        </Text>
      )}
      {step.parts.map(({ title, need, approvers }, index) => (
        <Text key={index} variant="body-small">
          {step.parts.length > 1 && `${title} · `}
          {needText(need)}: {approvers.map(approverText).join(', ')}
        </Text>
      ))}
      {[
        ...times,
        ...(step.escalateTo
          ? [
              `${t('rule.escalateTo')}: ${step.escalateTo
                .map(approverText)
                .join(', ')}`,
            ]
          : []),
      ].map(text => (
        <Text key={text} variant="body-small" color="secondary">
          {text}
        </Text>
      ))}
    </li>
  );
}
