import { Box, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './Panel.module.css';

/** A titled part of a page. */
export function Panel(props: {
  title: string;
  /** Beside the title. */
  badges?: ReactNode;
  /** At the end of the title's line. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const { title, badges, action, className, children } = props;
  const id = useId();
  return (
    <Box
      as="section"
      // Buttons and fields choose their colour by the surface they stand on.
      bg="neutral"
      aria-labelledby={id}
      className={className ? `${styles.panel} ${className}` : styles.panel}
    >
      <div className={styles.head}>
        <div className={styles.title}>
          <Text as="h2" id={id} variant="title-x-small" weight="bold">
            {title}
          </Text>
          {badges}
        </div>
        {action}
      </div>
      {children}
    </Box>
  );
}
