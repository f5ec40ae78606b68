import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Text } from '@backstage/ui';
import {
  cloudsInstanceConnectPermission,
  cloudsInstanceDeletePermission,
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import { SelectionBar } from '@rackstage/ui';
import { InstanceAction } from '../../hooks/useInstances';
import { useMayEach } from '../../hooks/useMayEach';
import { cloudsTranslationRef } from '../../translations/ref';
import { possibleActions } from '../shared/possibleActions';
import { useConfirmedAction } from '../shared/useConfirmedAction';

const actions: InstanceAction[] = ['start', 'stop', 'delete'];

/** What can be done with all selected rows at once, as far as the person may. */
export function BulkBar(props: { instances: Instance[]; onClear: () => void }) {
  const { instances, onClear } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { ask, dialog } = useConfirmedAction({ onDone: onClear });
  const ids = instances.map(({ id }) => id);
  const changeable = useMayEach(cloudsInstanceUpdatePermission, ids);
  const deletable = useMayEach(cloudsInstanceDeletePermission, ids);
  const reachable = useMayEach(cloudsInstanceConnectPermission, ids);
  if (instances.length === 0) {
    return null;
  }
  return (
    <SelectionBar
      text={t('instances.selected', { count: instances.length })}
      onClear={onClear}
    >
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
      {reachable?.size === instances.length && (
        <ButtonLink
          size="small"
          variant="secondary"
          href={`/clouds/commands?${commandOn(ids)}`}
        >
          {t('runs.new')}
        </ButtonLink>
      )}
      {changeable?.size === 0 && deletable?.size === 0 && (
        <Text color="secondary">{t('instances.selectedNotYours')}</Text>
      )}
      {dialog}
    </SelectionBar>
  );
}

/** Query of the page where a command is asked for. */
const commandOn = (ids: string[]) =>
  new URLSearchParams([['new', ''], ...ids.map(id => ['instance', id])]);
