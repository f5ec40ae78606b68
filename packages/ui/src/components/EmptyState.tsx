import { Flex, Text } from '@backstage/ui';
import { ReactElement, ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What a page is for and the first step, where there is nothing to show yet. */
export function EmptyState(props: {
  icon?: ReactElement;
  title: string;
  description?: ReactNode;
  action?: ReactNode;
}) {
  const { icon, title, description, action } = props;
  return (
    <Flex direction="column" align="center" gap="3" className={styles.root}>
      {icon && <div className={styles.icon}>{icon}</div>}
      <Text as="h3" variant="title-x-small">
        {title}
      </Text>
      {description && (
        <Text color="secondary" className={styles.description}>
          {description}
        </Text>
      )}
      {action}
    </Flex>
  );
}
