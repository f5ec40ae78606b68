import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  cloudsResourceDeletePermission,
  ManagedResource,
} from '@rackstage/plugin-clouds-common';
import { SelectionBar } from '@rackstage/ui';
import { useMayEach } from '../../hooks/useMayEach';
import { cloudsTranslationRef } from '../../translations/ref';
import { useResourceDeletion } from '../resources/useResourceDeletion';

/** What can be done with all selected rows at once, as far as the person may. */
export function DeletionBar(props: {
  resources: ManagedResource[];
  onClear: () => void;
}) {
  const { resources, onClear } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { ask, dialog } = useResourceDeletion({ onDone: onClear });
  const deletable = useMayEach(
    cloudsResourceDeletePermission,
    resources.map(({ id }) => id),
  );
  if (resources.length === 0) {
    return null;
  }
  return (
    <SelectionBar
      text={t('resources.selected', { count: resources.length })}
      onClear={onClear}
    >
      {deletable && deletable.size > 0 && (
        <Button
          size="small"
          variant="secondary"
          destructive
          onPress={() =>
            ask(
              resources.filter(
                ({ id, deleting }) => !deleting && deletable.has(id),
              ),
            )
          }
        >
          {t('action.delete')}
        </Button>
      )}
      {deletable?.size === 0 && (
        <Text color="secondary">{t('instances.selectedNotYours')}</Text>
      )}
      {dialog}
    </SelectionBar>
  );
}
