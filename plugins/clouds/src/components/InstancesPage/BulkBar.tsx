import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button, Text } from '@backstage/ui';
import { Instance } from '@rackstage/plugin-clouds-common';
import { InstanceAction } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { possibleActions } from '../shared/possibleActions';
import { useConfirmedAction } from '../shared/useConfirmedAction';
import styles from '../list/list.module.css';

const actions: InstanceAction[] = ['start', 'stop', 'delete'];

/** What can be done with all selected rows at once. */
export function BulkBar(props: { instances: Instance[]; onClear: () => void }) {
  const { instances, onClear } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { ask, dialog } = useConfirmedAction({ onDone: onClear });
  if (instances.length === 0) {
    return null;
  }
  return (
    <Box bg="neutral" className={styles.bulk}>
      <Text weight="bold" aria-live="polite">
        {t('instances.selected', { count: instances.length })}
      </Text>
      {actions.map(action => {
        const able = instances.filter(instance =>
          possibleActions(instance).includes(action),
        );
        return (
          <Button
            key={action}
            size="small"
            variant="secondary"
            destructive={action === 'delete'}
            isDisabled={able.length === 0}
            onPress={() => ask(action, able)}
          >
            {t(`action.${action}`)}
          </Button>
        );
      })}
      <Button size="small" variant="tertiary" onPress={onClear}>
        {t('instances.clearSelection')}
      </Button>
      {dialog}
    </Box>
  );
}
