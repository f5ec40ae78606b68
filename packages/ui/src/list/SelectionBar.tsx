import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { uiTranslationRef } from '../translations/ref';
import styles from './list.module.css';

/** Above a list while rows are selected: how many, and what can be done with them. */
export function SelectionBar(props: {
  text: string;
  onClear: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(uiTranslationRef);
  return (
    <Box bg="neutral" className={styles.bulk}>
      <Text weight="bold" aria-live="polite">
        {props.text}
      </Text>
      {props.children}
      <Button size="small" variant="tertiary" onPress={props.onClear}>
        {t('list.clearSelection')}
      </Button>
    </Box>
  );
}
