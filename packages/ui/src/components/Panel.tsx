import { Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './Panel.module.css';

/** A titled part of a page. */
export function Panel(props: {
  title: string;
  /** Beside the title. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const { title, action, className, children } = props;
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={className ? `${styles.panel} ${className}` : styles.panel}
    >
      <div className={styles.head}>
        <Text as="h2" id={id} variant="title-x-small" weight="bold">
          {title}
        </Text>
        {action}
      </div>
      {children}
    </section>
  );
}
