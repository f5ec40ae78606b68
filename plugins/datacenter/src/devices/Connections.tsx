import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Button,
  Link,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  Connection,
  DatacenterObject,
  datacenterObjectCreatePermission,
  datacenterObjectDeletePermission,
  TraceEnd,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { useFocusInside } from '../objects/useFocusInside';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { ConnectDialog } from './ConnectDialog';
import styles from './devices.module.css';
import { DisconnectDialog } from './DisconnectDialog';
import { TraceDialog } from './TraceDialog';

export function useConnections(deviceId: string | undefined) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'connections', deviceId],
    queryFn: async ({ signal }) =>
      (await api.listDeviceConnections(deviceId!, { signal })).items,
    enabled: deviceId !== undefined,
  });
}

type Doing = {
  what: 'connect' | 'disconnect' | 'trace';
  connection: Connection;
};

/** Each port of a device, what its cable leads to, and where the way ends. */
export function Connections({ device }: { device: DatacenterObject }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const { data, error, refetch } = useConnections(device.id);
  const [role, setRole] = useState<string>();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const root = useRef<HTMLDivElement>(null);
  useFocusInside(root, data !== undefined);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={240} />;
  }
  if (data.length === 0) {
    return <Text as="p">{t('device.noPorts')}</Text>;
  }
  const roles = [...new Set(data.map(({ port }) => port.role))];
  const shown = data.filter(({ port }) => !role || port.role === role);
  return (
    <>
      {roles.length > 1 && (
        <ToggleButtonGroup
          selectionMode="single"
          selectedKeys={[role ?? 'all']}
          onSelectionChange={([key]) =>
            setRole(key === 'all' ? undefined : (key as string | undefined))
          }
          className={styles.roles}
        >
          <ToggleButton id="all">{t('device.all')}</ToggleButton>
          {roles.map(one => (
            <ToggleButton key={one} id={one}>
              {words.choice(one)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <div ref={root} className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('device.port')}</th>
              <th scope="col">{words.field('type')}</th>
              <th scope="col">{t('device.cable')}</th>
              <th scope="col">{t('device.peer')}</th>
              <th scope="col">{t('device.end')}</th>
              <th scope="col" aria-label={t('action.open')} />
            </tr>
          </thead>
          <tbody>
            {shown.map(connection => (
              <ConnectionRow
                key={connection.port.id}
                connection={connection}
                onDo={what => setDoing({ what, connection })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {doing?.what === 'connect' && (
        <ConnectDialog port={doing.connection.port} onClose={close} />
      )}
      {doing?.what === 'disconnect' && (
        <DisconnectDialog connection={doing.connection} onClose={close} />
      )}
      {doing?.what === 'trace' && (
        <TraceDialog port={doing.connection.port} onClose={close} />
      )}
    </>
  );
}

function ConnectionRow(props: {
  connection: Connection;
  onDo: (what: Doing['what']) => void;
}) {
  const { port, cable, peers, ends } = props.connection;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { allowed: mayConnect } = usePermission({
    permission: datacenterObjectCreatePermission,
  });
  const { allowed: mayDisconnect } = usePermission({
    permission: datacenterObjectDeletePermission,
  });
  return (
    <tr data-inside={port.id}>
      <th scope="row">
        <Link href={objectPath('ports', port.id)}>{port.name}</Link>
      </th>
      <td>{port.type}</td>
      <td>
        {cable && (
          <Link href={objectPath('cables', cable.id)}>
            {cable.label ?? `#${cable.id.slice(0, 8)}`}
          </Link>
        )}
      </td>
      <td>
        <Ends ends={peers} />
      </td>
      <td>
        <Ends ends={ends} />
      </td>
      <td className={styles.tools}>
        {cable && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => props.onDo('trace')}
          >
            {t('device.trace')}
          </Button>
        )}
        {cable && mayDisconnect && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => props.onDo('disconnect')}
          >
            {t('device.disconnect')}
          </Button>
        )}
        {!cable && mayConnect && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => props.onDo('connect')}
          >
            {t('device.connect')}
          </Button>
        )}
      </td>
    </tr>
  );
}

export function Ends({ ends }: { ends: TraceEnd[] }) {
  return (
    <>
      {ends.map(({ id, ownerId, ownerKind, ownerTitle, name }) => (
        <span key={id} className={styles.end}>
          <Link href={objectPath(ownerKind, ownerId)}>{ownerTitle}</Link> {name}
        </span>
      ))}
    </>
  );
}
