import { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Names and values side by side; what has no value is left out. */
export function Facts(props: {
  facts: { name: string; value: ReactNode | undefined }[];
}) {
  return (
    <dl className={styles.facts}>
      {props.facts
        .filter(({ value }) => value !== undefined && value !== '')
        .map(({ name, value }) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
