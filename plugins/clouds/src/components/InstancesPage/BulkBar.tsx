import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button, Text } from '@backstage/ui';
import {
  cloudsInstanceDeletePermission,
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import { InstanceAction } from '../../hooks/useInstances';
import { useMayEach } from '../../hooks/useMayEach';
import { cloudsTranslationRef } from '../../translations/ref';
import { possibleActions } from '../shared/possibleActions';
import { useConfirmedAction } from '../shared/useConfirmedAction';
import styles from '../list/list.module.css';

const actions: InstanceAction[] = ['start', 'stop', 'delete'];

/** What can be done with all selected rows at once, as far as the person may. */
export function BulkBar(props: { instances: Instance[]; onClear: () => void }) {
  const { instances, onClear } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { ask, dialog } = useConfirmedAction({ onDone: onClear });
  const ids = instances.map(({ id }) => id);
  const changeable = useMayEach(cloudsInstanceUpdatePermission, ids);
  const deletable = useMayEach(cloudsInstanceDeletePermission, ids);
  if (instances.length === 0) {
    return null;
  }
  return (
    <Box bg="neutral" className={styles.bulk}>
      <Text weight="bold" aria-live="polite">
        {t('instances.selected', { count: instances.length })}
      </Text>
      {actions.map(action => {
        const allowed = action === 'delete' ? deletable : changeable;
        const mine = instances.filter(({ id }) => allowed?.has(id));
        const able = mine.filter(instance =>
          possibleActions(instance).includes(action),
        );
        return mine.length > 0 ? (
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
        ) : null;
      })}
      {changeable?.size === 0 && deletable?.size === 0 && (
        <Text color="secondary">{t('instances.selectedNotYours')}</Text>
      )}
      <Button size="small" variant="tertiary" onPress={onClear}>
        {t('instances.clearSelection')}
      </Button>
      {dialog}
    </Box>
  );
}
