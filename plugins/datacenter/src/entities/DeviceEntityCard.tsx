import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Link, Skeleton, Text } from '@backstage/ui';
import { ANNOTATION_OBJECT_ID } from '@rackstage/plugin-datacenter-common';
import { FailurePanel, Panel } from '@rackstage/ui';
import { DatacenterQueries } from '../api/DatacenterQueries';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './DeviceEntityCard.module.css';
import { RackMap } from './RackMap';
import { DevicePlace, useDevicePlace } from './useDevicePlace';

/** On the entity page of a device: where it is. */
export function DeviceEntityCard() {
  const { entity } = useEntity();
  const id = entity.metadata.annotations?.[ANNOTATION_OBJECT_ID];
  return id ? (
    <DatacenterQueries>
      <Place deviceId={id} />
    </DatacenterQueries>
  ) : null;
}

function Place({ deviceId }: { deviceId: string }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data, error, refetch } = useDevicePlace(deviceId);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={240} />;
  }
  const { elevation, standing } = data;
  return (
    <Panel
      title={t('device.place')}
      action={
        <ButtonLink
          size="small"
          variant="tertiary"
          href={`${objectPath('devices', deviceId)}?tab=${elevation ? 'place' : 'details'}`}
        >
          {t('entity.openInDatacenter')}
        </ButtonLink>
      }
    >
      <div className={styles.place}>
        <Trail place={data} />
        {elevation && standing.fields.position !== undefined && (
          <RackMap
            elevation={elevation}
            deviceId={standing.id}
            label={t('entity.drawing', {
              rack: elevation.rack.title,
              name: standing.title,
            })}
          />
        )}
      </div>
    </Panel>
  );
}

interface Step {
  key: string;
  title: string;
  path?: string;
}

/** From the site down to the unit, each a link to its page. */
function Trail({ place }: { place: DevicePlace }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { device, places, row, elevation, standing, bay } = place;
  const { position } = standing.fields;
  const steps: Step[] = [
    ...places.map(({ id, name }) => ({
      key: id,
      title: name,
      path: objectPath('places', id),
    })),
    ...(row
      ? [{ key: row.id, title: row.title, path: objectPath('rows', row.id) }]
      : []),
    ...(elevation
      ? [
          {
            key: elevation.rack.id,
            title: elevation.rack.title,
            path: objectPath('racks', elevation.rack.id),
          },
        ]
      : []),
    ...(position === undefined
      ? []
      : [{ key: 'unit', title: t('rack.unit', { unit: String(position) }) }]),
    ...(standing.id === device.id
      ? []
      : [
          {
            key: standing.id,
            title: standing.title,
            path: objectPath('devices', standing.id),
          },
          { key: 'bay', title: bay ?? '' },
        ]),
  ];
  if (steps.length === 0) {
    return <Text color="secondary">{t('entity.nowhere')}</Text>;
  }
  return (
    <ol className={styles.trail} aria-label={t('device.place')}>
      {steps.map(({ key, title, path }) => (
        <li key={key}>
          {path ? <Link href={path}>{title}</Link> : <Text>{title}</Text>}
        </li>
      ))}
    </ol>
  );
}
