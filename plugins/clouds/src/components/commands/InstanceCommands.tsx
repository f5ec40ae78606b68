import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  cloudsInstanceDeletePermission,
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import { CommandSourceComponent, PaletteCommand } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { CloudsQueries, cloudsKey } from '../../api/CloudsQueries';
import { InstanceAction } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { actionIcons } from '../shared/InstanceActions';
import { possibleActions } from '../shared/possibleActions';
import { useConfirmedAction } from '../shared/useConfirmedAction';
import { readCommand, WantedAction } from './readCommand';

/** Instances that are offered for one command. */
const most = 5;

const none: PaletteCommand[] = [];

/** `restart web-03`: what the person may do with instances, confirmed as on their pages. */
export const InstanceCommands: CommandSourceComponent = props => (
  <CloudsQueries>
    <Commands {...props} />
  </CloudsQueries>
);

const Commands: CommandSourceComponent = ({ text, onCommands }) => {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { ask, dialog } = useConfirmedAction();
  const { data } = useAllowed(readCommand(text));
  const asked = useRef(ask);
  asked.current = ask;
  useEffect(() => {
    onCommands(
      data?.map(({ action, instance }) => ({
        id: `${action} ${instance.id}`,
        title: t('action.command', {
          action: t(`action.${action}`),
          name: instance.name,
        }),
        description: `${instance.account.title} · ${instance.region}`,
        icon: actionIcons[action],
        isDestructive: action === 'delete',
        run: () => asked.current(action, [instance]),
      })) ?? none,
    );
  }, [data, onCommands, t]);
  return <>{dialog}</>;
};

interface AllowedAction {
  action: InstanceAction;
  instance: Instance;
}

/** Those instances with the text where the state and the permissions leave the action to be done. */
function useAllowed(wanted: WantedAction[]) {
  const api = useApi(cloudsApiRef);
  const permissions = useApi(permissionApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'commands', wanted],
    enabled: wanted.length > 0,
    queryFn: async ({ signal }): Promise<AllowedAction[]> => {
      const found = await Promise.all(
        wanted.map(async ({ action, target }) => {
          const { items } = await api.listInstances(
            { q: target, limit: most, sort: 'name' },
            { signal },
          );
          return items
            .filter(instance => possibleActions(instance).includes(action))
            .map(instance => ({ action, instance }));
        }),
      );
      const verdicts = await Promise.all(
        found.flat().map(async allowed => {
          const { result } = await permissions.authorize({
            permission: permissionOf(allowed.action),
            resourceRef: allowed.instance.id,
          });
          return result === AuthorizeResult.ALLOW ? [allowed] : [];
        }),
      );
      return verdicts.flat();
    },
  });
}

const permissionOf = (action: InstanceAction): ResourcePermission =>
  action === 'delete'
    ? cloudsInstanceDeletePermission
    : cloudsInstanceUpdatePermission;
