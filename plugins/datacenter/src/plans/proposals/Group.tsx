import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './proposals.module.css';

/** Fields that belong together. */
export function Group(props: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      <Text as="legend" weight="bold">
        {props.title}
      </Text>
      {props.hint && (
        <Text as="p" variant="body-small" color="secondary">
          {props.hint}
        </Text>
      )}
      {props.children}
    </fieldset>
  );
}
