import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Link, Skeleton, Text } from '@backstage/ui';
import {
  Elevation as ElevationData,
  ElevationDevice,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel, Panel } from '@rackstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSaving } from '../drawings/DrawingMenu';
import { AddButton } from '../objects/ObjectsPage';
import { objectPath } from '../paths';
import { useActivePlan } from '../plans/activePlan';
import { PlanView, PlanViewChoice } from '../plans/PlanViewChoice';
import { datacenterTranslationRef } from '../translations/ref';
import { ShownRack } from './differenceOf';
import { Elevation } from './Elevation';
import styles from './Elevation.module.css';
import { firstPlace } from './placeProblem';
import { DrawingTools, RackDrawings } from './RackDrawings';
import { useShownRacks } from './useShownRacks';

const faces: RackFace[] = ['front', 'rear'];

/** A rack as it is; while a plan is drawn up, as it will be, or what is different. */
export function RackElevation({ rackId }: { rackId: string }) {
  const plan = useActivePlan();
  const [view, setView] = useState<PlanView>('difference');
  const { racks, error, refetch } = useShownRacks([rackId], view);
  if (error) {
    return <FailurePanel error={error} onRetry={refetch} />;
  }
  const [shown] = racks;
  if (!shown) {
    return <Skeleton width="100%" height={480} />;
  }
  return (
    <>
      {plan && <PlanViewChoice view={view} onChange={setView} />}
      <Faces shown={shown} />
    </>
  );
}

function Faces({ shown }: { shown: ShownRack }) {
  const { elevation } = shown;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const navigate = useNavigate();
  const { rack } = elevation;
  return (
    <RackDrawings
      racks={[shown]}
      sides={faces.map(face => ({ rackId: rack.id, face }))}
      name={rack.title}
      saving={useSaving()}
      isReady
      bar={
        <>
          <Text>{t('rack.free', { count: freeUnits(elevation) })}</Text>
          <AddButton kind="devices" fields={{ rackId: rack.id }} />
          {typeof rack.fields.rowId === 'string' && (
            <ButtonLink
              size="small"
              variant="secondary"
              href={objectPath('rows', rack.fields.rowId)}
            >
              {t('rack.wholeRow')}
            </ButtonLink>
          )}
        </>
      }
    >
      {drawing => (
        <div className={styles.faces}>
          {faces.map(face => (
            <Elevation
              key={face}
              shown={shown}
              face={face}
              moving={drawing.moving}
              hasImages={drawing.hasImages}
              onOpen={id => navigate(objectPath('devices', id))}
            />
          ))}
          <div className={styles.side}>
            <Beside elevation={elevation} drawing={drawing} />
            <Text as="p" color="secondary" variant="body-small">
              {t('rack.help')}
            </Text>
          </div>
        </div>
      )}
    </RackDrawings>
  );
}

/** Devices that are in no unit; those that have a height can be put into one. */
function Beside(props: { elevation: ElevationData; drawing: DrawingTools }) {
  const { elevation, drawing } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const beside = elevation.devices.filter(
    ({ position }) => position === undefined,
  );
  if (beside.length === 0) {
    return null;
  }
  return (
    <Panel title={t('rack.beside')}>
      <ul className={styles.list}>
        {beside.map(device => (
          <li key={device.id}>
            <Link href={objectPath('devices', device.id)}>{device.name}</Link>{' '}
            <Text color="secondary">{device.typeTitle}</Text>
            {drawing.moving && device.heightUnits > 0 && (
              <PutButton
                elevation={elevation}
                device={device}
                move={drawing.move}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function PutButton(props: {
  elevation: ElevationData;
  device: ElevationDevice;
  move: DrawingTools['move'];
}) {
  const { elevation, device, move } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const face = (device.face ?? 'front') as RackFace;
  const position = firstPlace(elevation, device, face);
  const from = { rackId: elevation.rack.id, face };
  return position === undefined ? null : (
    <Button
      size="small"
      variant="tertiary"
      aria-label={t('rack.putNamed', {
        name: device.name,
        unit: String(position),
      })}
      onPress={() => move({ device, from, to: { ...from, position } })}
    >
      {t('rack.put', { unit: String(position) })}
    </Button>
  );
}

/** Units that nothing is in, on either face. */
function freeUnits({ rack, devices }: ElevationData): number {
  const halves = new Set(
    devices.flatMap(({ position, heightUnits }) =>
      position === undefined
        ? []
        : Array.from(
            { length: heightUnits * 2 },
            (_, index) => position * 2 + index,
          ),
    ),
  );
  return Number(rack.fields.heightUnits) - halves.size / 2;
}
