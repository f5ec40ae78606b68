import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button, Text } from '@backstage/ui';
import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../list/list.module.css';
import { useResourceDeletion } from '../resources/useResourceDeletion';

/** What can be done with all selected rows at once. */
export function DeletionBar(props: {
  resources: ManagedResource[];
  onClear: () => void;
}) {
  const { resources, onClear } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { ask, dialog } = useResourceDeletion({ onDone: onClear });
  if (resources.length === 0) {
    return null;
  }
  return (
    <Box bg="neutral" className={styles.bulk}>
      <Text weight="bold" aria-live="polite">
        {t('resources.selected', { count: resources.length })}
      </Text>
      <Button
        size="small"
        variant="secondary"
        destructive
        onPress={() => ask(resources.filter(({ deleting }) => !deleting))}
      >
        {t('action.delete')}
      </Button>
      <Button size="small" variant="tertiary" onPress={onClear}>
        {t('instances.clearSelection')}
      </Button>
      {dialog}
    </Box>
  );
}
