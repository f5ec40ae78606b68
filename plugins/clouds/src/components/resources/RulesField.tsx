import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Select, Text, TextField } from '@backstage/ui';
import {
  ResourceProblem,
  SecurityGroupRule,
  securityGroupProblems,
  securityGroupProtocols,
} from '@rackstage/plugin-clouds-common';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { useRef } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import { noChoice } from './noChoice';
import styles from './resources.module.css';
import { rulePresets } from './rulePresets';
import { useSpecProblemText } from './useSpecProblemText';

/** What the rules of security groups do not say themselves. */
const ofSchema = ['Required', 'OutOfRange'];

/** Rules as rows that can be edited; what is wrong with one is said below it at once. */
export function RulesField(props: {
  label: string;
  description?: string;
  value: SecurityGroupRule[];
  onChange: (rules: SecurityGroupRule[]) => void;
  problems: ResourceProblem[];
}) {
  const { label, description, value, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const problemText = useSpecProblemText();
  // Two presses may come before the page has followed the first.
  const latest = useRef(value);
  latest.current = value;
  const change = (
    make: (rules: SecurityGroupRule[]) => SecurityGroupRule[],
  ) => {
    latest.current = make(latest.current);
    onChange(latest.current);
  };
  // A rule that is not filled in yet is wrong only once it is to be sent.
  const problems = [
    ...securityGroupProblems(
      value.map(rule => ({ ...rule, peer: rule.peer || undefined })),
    ),
    ...props.problems.filter(({ code }) => ofSchema.includes(code)),
  ];
  const replace = (index: number, part: Partial<SecurityGroupRule>) =>
    change(rules =>
      rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)),
    );
  return (
    <fieldset className={styles.fieldset}>
      <Text as="legend" variant="body-medium" weight="bold">
        {label}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {description}
      </Text>
      {value.map((rule, index) => (
        <Rule
          key={index}
          number={index + 1}
          rule={rule}
          onChange={part => replace(index, part)}
          onRemove={() =>
            change(rules => rules.filter((_, at) => at !== index))
          }
          problems={problems
            .filter(({ field }) => isWithin(`rules.${index}`, field))
            .map(problemText)}
        />
      ))}
      {problems
        .filter(({ field }) => field === 'rules')
        .map(problem => (
          <p key={problem.code} role="alert" className={styles.problem}>
            {problemText(problem)}
          </p>
        ))}
      <div className={styles.presets}>
        {Object.entries(rulePresets).map(([name, rules]) => (
          <Button
            key={name}
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => change(before => [...before, ...rules])}
          >
            {name}
          </Button>
        ))}
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() =>
            change(before => [
              ...before,
              { direction: 'ingress', protocol: 'tcp', peer: '' },
            ])
          }
        >
          {t('rules.add')}
        </Button>
      </div>
    </fieldset>
  );
}

const isWithin = (part: string, field = '') =>
  field === part || field.startsWith(`${part}.`);

function Rule(props: {
  number: number;
  rule: SecurityGroupRule;
  onChange: (part: Partial<SecurityGroupRule>) => void;
  onRemove: () => void;
  problems: string[];
}) {
  const { number, rule, onChange, onRemove, problems } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const hasPorts = rule.protocol === 'tcp' || rule.protocol === 'udp';
  return (
    <div
      role="group"
      aria-label={t('rules.rule', { number: String(number) })}
      className={styles.rule}
    >
      <Select
        size="small"
        label={t('rules.direction')}
        options={(['ingress', 'egress'] as const).map(id => ({
          id,
          label: t(`rules.${id}`),
        }))}
        value={rule.direction}
        onChange={key =>
          onChange({ direction: key as SecurityGroupRule['direction'] })
        }
      />
      <Select
        size="small"
        label={t('rules.protocol')}
        options={[
          { id: noChoice, label: t('rules.any') },
          ...securityGroupProtocols.map(id => ({
            id,
            label: id.toUpperCase(),
          })),
        ]}
        value={rule.protocol ?? noChoice}
        onChange={key => {
          const protocol = key === noChoice ? undefined : String(key);
          onChange(
            protocol === 'tcp' || protocol === 'udp'
              ? { protocol }
              : { protocol, fromPort: undefined, toPort: undefined },
          );
        }}
      />
      {(['fromPort', 'toPort'] as const).map(end => (
        <TextField
          key={end}
          size="small"
          label={t(`rules.${end}`)}
          inputMode="numeric"
          maxLength={5}
          isDisabled={!hasPorts}
          value={rule[end]?.toString() ?? ''}
          onChange={text => {
            const digits = text.replace(/\D/g, '');
            onChange({ [end]: digits === '' ? undefined : Number(digits) });
          }}
        />
      ))}
      <TextField
        size="small"
        label={t('rules.peer')}
        placeholder={t('rules.peerExample')}
        value={rule.peer ?? ''}
        onChange={text => onChange({ peer: text.trim() })}
      />
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine />}
        aria-label={t('rules.remove', { number: String(number) })}
        onPress={onRemove}
      />
      {problems.length > 0 && (
        <p role="alert" className={`${styles.problem} ${styles.ruleProblem}`}>
          {problems.join(' ')}
        </p>
      )}
    </div>
  );
}
