import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import {
  PolicyPart,
  PolicyRule,
  PolicyStep,
} from '@rackstage/plugin-requests-common';
import { uiTranslationRef } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import { ApproverFields } from './ApproverFields';
import { ConditionFields } from './ConditionFields';
import { EditedList } from './EditedList';
import styles from './PoliciesPage.module.css';

const newPart = (): PolicyPart => ({
  title: '',
  approvers: [{ kind: 'workspaceRole', name: 'operator' }],
});

const newStep = (): PolicyStep => ({ title: '', parts: [newPart()] });

/** One rule: when it counts, and who then approves one after another. */
export function RuleFields(props: {
  rule: PolicyRule;
  onChange: (rule: PolicyRule) => void;
}) {
  const { rule, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <>
      <div className={styles.row}>
        <Title
          label={t('rule.name')}
          value={rule.name}
          onChange={name => onChange({ ...rule, name })}
        />
        <TextField
          label={t('rule.nameKo')}
          value={rule['name@ko'] ?? ''}
          onChange={name => onChange(withKorean(rule, 'name@ko', name))}
        />
      </div>
      <ConditionFields
        value={rule.when}
        onChange={when => onChange(withWhen(rule, when))}
      />
      <EditedList
        things={rule.steps}
        onChange={steps => onChange({ ...rule, steps })}
        nameOf={({ title }, index) =>
          title || t('policy.stepNumber', { number: String(index + 1) })
        }
        addLabel={t('rule.addStep')}
        make={newStep}
        least={0}
      >
        {(step, changeStep) => <StepFields step={step} onChange={changeStep} />}
      </EditedList>
    </>
  );
}

function StepFields(props: {
  step: PolicyStep;
  onChange: (step: PolicyStep) => void;
}) {
  const { step, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <>
      <div className={styles.row}>
        <Title
          label={t('rule.stepTitle')}
          value={step.title}
          onChange={title => onChange({ ...step, title })}
        />
        <TextField
          label={t('rule.titleKo')}
          value={step['title@ko'] ?? ''}
          onChange={title => onChange(withKorean(step, 'title@ko', title))}
        />
      </div>
      <EditedList
        things={step.parts}
        onChange={parts => onChange({ ...step, parts })}
        nameOf={({ title }, index) =>
          title || t('policy.partNumber', { number: String(index + 1) })
        }
        addLabel={t('rule.addPart')}
        make={newPart}
        least={1}
      >
        {(part, changePart) => <PartFields part={part} onChange={changePart} />}
      </EditedList>
      <ConditionFields
        value={step.when}
        onChange={when => onChange(withWhen(step, when))}
      />
      <div className={styles.row}>
        {(
          [
            'remindAfterHours',
            'escalateAfterHours',
            'expireAfterHours',
          ] as const
        ).map(key => (
          <TextField
            key={key}
            label={t(`rule.${key}`)}
            inputMode="numeric"
            value={String(step[key] ?? '')}
            onChange={text => {
              const { [key]: _, ...rest } = step;
              const hours = Number(text.replace(/\D/g, ''));
              onChange(hours > 0 ? { ...rest, [key]: hours } : rest);
            }}
          />
        ))}
      </div>
      <fieldset className={styles.group}>
        <legend>{t('rule.escalateTo')}</legend>
        <ApproverFields
          least={0}
          value={step.escalateTo ?? []}
          onChange={escalateTo => {
            const { escalateTo: _, ...rest } = step;
            onChange(escalateTo.length > 0 ? { ...rest, escalateTo } : rest);
          }}
        />
      </fieldset>
    </>
  );
}

function PartFields(props: {
  part: PolicyPart;
  onChange: (part: PolicyPart) => void;
}) {
  const { part, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <>
      <div className={styles.row}>
        <Title
          label={t('rule.partTitle')}
          value={part.title}
          onChange={title => onChange({ ...part, title })}
        />
        <TextField
          label={t('rule.titleKo')}
          value={part['title@ko'] ?? ''}
          onChange={title => onChange(withKorean(part, 'title@ko', title))}
        />
        <TextField
          label={t('rule.need')}
          description={t('rule.needHint')}
          value={part.need ?? 'any'}
          isInvalid={!/^(any|all|[1-9][0-9]?)$/.test(part.need ?? 'any')}
          onChange={need => onChange({ ...part, need })}
        />
      </div>
      <ApproverFields
        least={1}
        value={part.approvers}
        onChange={approvers => onChange({ ...part, approvers })}
      />
    </>
  );
}

function Title(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t: words } = useTranslationRef(uiTranslationRef);
  return (
    <TextField
      {...props}
      isRequired
      secondaryLabel={words('required')}
      isInvalid={props.value.trim() === ''}
      maxLength={200}
    />
  );
}

/** Nothing in Korean is no Korean at all: what is there in English is shown. */
function withKorean<T extends object>(
  thing: T,
  key: 'name@ko' | 'title@ko',
  text: string,
): T {
  const { [key]: _, ...rest } = thing as Record<string, unknown>;
  return (text ? { ...rest, [key]: text } : rest) as T;
}

function withWhen<T extends { when?: unknown }>(thing: T, when: T['when']): T {
  const { when: _, ...rest } = thing;
  return (when ? { ...rest, when } : rest) as T;
}
