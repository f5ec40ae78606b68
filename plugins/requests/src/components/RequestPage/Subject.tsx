import { JsonObject, JsonValue } from '@backstage/types';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { Facts } from '@rackstage/ui';
import { ReactNode } from 'react';
import { fieldValue } from '../shared/fieldValue';
import { FieldTitle } from '../shared/useFieldTitle';
import styles from './RequestPage.module.css';

/** What is asked for, field by field. */
export function Subject(props: {
  subject: RequestDetail['subject'];
  titleOf: FieldTitle;
}) {
  return (
    <Fields
      of={props.subject as JsonObject}
      path={[]}
      titleOf={props.titleOf}
    />
  );
}

function Fields(props: {
  of: JsonObject;
  path: string[];
  titleOf: FieldTitle;
}) {
  const { path, titleOf } = props;
  const valueOf = (value: JsonValue, here: string[]): ReactNode => {
    if (isObject(value)) {
      return <Fields of={value} path={here} titleOf={titleOf} />;
    }
    if (!Array.isArray(value)) {
      return fieldValue(value);
    }
    return value.some(isObject) ? (
      <ol className={styles.parts}>
        {value.map((one, index) => (
          <li key={index}>{valueOf(one, here)}</li>
        ))}
      </ol>
    ) : (
      value.map(fieldValue).join(', ')
    );
  };
  return (
    <Facts
      facts={Object.entries(props.of).flatMap(([name, value]) =>
        value === undefined
          ? []
          : {
              name: titleOf(...path, name),
              isWide: isNested(value),
              value: valueOf(value, [...path, name]),
            },
      )}
    />
  );
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNested = (value: JsonValue) =>
  isObject(value) || (Array.isArray(value) && value.some(isObject));
