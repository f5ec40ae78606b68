import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Text } from '@backstage/ui';
import { PropertySchema } from '@rackstage/plugin-clouds-common';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { useRef } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './resources.module.css';
import { SpecField, SpecFieldProps } from './SpecField';
import { useSpecProblemText } from './useSpecProblemText';

type Row = Record<string, unknown>;

/** A list of things that have fields of their own, as rows; what is wrong with one is said below it. */
export function ObjectsField(props: SpecFieldProps) {
  const { name, property, value, onChange, problems } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const problemText = useSpecProblemText();
  const rows = (value ?? []) as Row[];
  // Two presses may come before the page has followed the first.
  const latest = useRef(rows);
  latest.current = rows;
  const change = (make: (before: Row[]) => Row[]) => {
    latest.current = make(latest.current);
    onChange(latest.current);
  };
  const { properties = {}, required = [] } = property.items as {
    properties?: Record<string, PropertySchema>;
    required?: string[];
  };
  const title = property.title ?? name;
  return (
    <fieldset className={styles.fieldset}>
      <Text as="legend" variant="body-medium" weight="bold">
        {title}
      </Text>
      {property.description && (
        <Text as="p" variant="body-small" color="secondary">
          {property.description}
        </Text>
      )}
      {rows.map((row, index) => {
        const number = String(index + 1);
        const wrong = problems.filter(
          ({ field = '' }) =>
            field === `${name}.${index}` ||
            field.startsWith(`${name}.${index}.`),
        );
        return (
          <div
            key={index}
            role="group"
            aria-label={t('rows.row', { title, number })}
            className={styles.row}
          >
            <div className={styles.fields}>
              {Object.entries(properties).map(([field, one]) => (
                <SpecField
                  key={field}
                  kind={props.kind}
                  name={field}
                  property={one}
                  isRequired={required.includes(field)}
                  value={row[field]}
                  onChange={next =>
                    change(before =>
                      before.map((each, at) =>
                        at === index ? { ...each, [field]: next } : each,
                      ),
                    )
                  }
                  account={props.account}
                  region={props.region}
                  problems={wrong.filter(
                    problem => problem.field === `${name}.${index}.${field}`,
                  )}
                  size="small"
                />
              ))}
            </div>
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiCloseLine />}
              aria-label={t('rows.remove', { title, number })}
              onPress={() =>
                change(before => before.filter((_, at) => at !== index))
              }
            />
            {wrong.length > 0 && (
              <p role="alert" className={styles.problem}>
                {wrong.map(problemText).join(' ')}
              </p>
            )}
          </div>
        );
      })}
      {problems
        .filter(({ field }) => field === name)
        .map(problem => (
          <p key={problem.code} role="alert" className={styles.problem}>
            {problemText(problem)}
          </p>
        ))}
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() => change(before => [...before, newRow(properties)])}
        >
          {t('rows.add', { title })}
        </Button>
      </div>
    </fieldset>
  );
}

const newRow = (properties: Record<string, PropertySchema>): Row =>
  Object.fromEntries(
    Object.entries(properties)
      .map(([field, one]) => [field, one.default])
      .filter(([, value]) => value !== undefined),
  );
