import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  fieldOf,
  FieldValue,
  PlanStep,
} from '@rackstage/plugin-datacenter-common';
import { FieldText } from '../objects/FieldText';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import styles from './plans.module.css';

const arrow = ' → ';

/** Each field as it will be, beside what it was. */
export function StepValues(props: {
  step: PlanStep;
  titles: Record<string, string>;
}) {
  const { step, titles } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const { kind, action } = step;
  const fields = step.fields as Record<string, FieldValue>;
  const before = step.before as Record<string, FieldValue>;
  const text = (name: string, value: FieldValue | undefined) => {
    const field = fieldOf(kind, name);
    return field && value !== undefined && value !== null ? (
      <FieldText field={field} value={value} titles={titles} />
    ) : (
      t('history.nothing')
    );
  };
  return (
    <ul className={styles.changes}>
      {Object.entries(fields)
        .filter(([name, value]) =>
          action === 'update'
            ? value !== (before[name] ?? null)
            : value !== null,
        )
        .map(([name, value]) => (
          <li key={name}>
            {words.field(name)}
            {': '}
            {action === 'update' && (
              <>
                {text(name, before[name])}
                {arrow}
              </>
            )}
            {text(name, value)}
          </li>
        ))}
    </ul>
  );
}
