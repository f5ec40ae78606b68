import { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Names and values side by side; what has no value is left out. */
export function Facts(props: {
  facts: {
    name: string;
    value: ReactNode | undefined;
    /** Takes a line of its own. */
    isWide?: boolean;
  }[];
}) {
  return (
    <dl className={styles.facts}>
      {props.facts
        .filter(
          ({ value }) => value !== undefined && value !== '' && value !== false,
        )
        .map(({ name, value, isWide }) => (
          <div
            key={name}
            className={isWide ? `${styles.fact} ${styles.wide}` : styles.fact}
          >
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
