import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Link, Skeleton, Text } from '@backstage/ui';
import {
  datacenterObjectUpdatePermission,
  Elevation as ElevationData,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { FailurePanel, Panel, useFailureToast } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { AddButton } from '../objects/ObjectsPage';
import { ObjectPage } from '../objects/ObjectPage';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useActivePlan } from '../plans/activePlan';
import { PlanView, PlanViewChoice } from '../plans/PlanViewChoice';
import { useChanges } from '../plans/useChanges';
import { VerificationTab } from '../verification/VerificationTab';
import { differenceOf, Marks } from './differenceOf';
import { downloadDrawing } from './downloadDrawing';
import { Elevation } from './Elevation';
import styles from './Elevation.module.css';
import { MoveTarget, Moving, useMoving } from './useMoving';

const faces: RackFace[] = ['front', 'rear'];

/** A rack: what is in it, unit by unit. */
export function RackPage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <ObjectPage
      kind="racks"
      tabs={({ id }) => [
        {
          id: 'elevation',
          title: t('rack.elevation'),
          content: () => <RackElevation rackId={id} />,
        },
        {
          id: 'verification',
          title: t('verification.tab'),
          content: () => <VerificationTab scope="racks" objectId={id} />,
        },
      ]}
    />
  );
}

function useElevation(rackId: string, planId: string | undefined) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'elevation', rackId, planId],
    queryFn: async ({ signal }) =>
      (await api.getElevations([rackId], planId, { signal })).items[0],
  });
}

/** A rack as it is; while a plan is drawn up, as it will be, or what is different. */
export function RackElevation({ rackId }: { rackId: string }) {
  const plan = useActivePlan();
  const [view, setView] = useState<PlanView>('difference');
  const isPlanned = plan !== undefined && view !== 'present';
  const present = useElevation(rackId, undefined);
  const planned = useElevation(rackId, isPlanned ? plan.id : undefined);
  const error = present.error ?? planned.error;
  if (error) {
    return (
      <FailurePanel
        error={error}
        onRetry={() => void Promise.all([present.refetch(), planned.refetch()])}
      />
    );
  }
  if (!present.data || !planned.data) {
    return <Skeleton width="100%" height={480} />;
  }
  const shown =
    isPlanned && view === 'difference'
      ? differenceOf(present.data, planned.data)
      : { elevation: planned.data };
  return (
    <>
      {plan && <PlanViewChoice view={view} onChange={setView} />}
      <Faces {...shown} />
    </>
  );
}

function Faces(props: { elevation: ElevationData; marks?: Marks }) {
  const { elevation, marks } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const navigate = useNavigate();
  const root = useRef<HTMLDivElement>(null);
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  const { move, undo, canUndo } = useMoves();
  const moving = useMoving(elevation, move);
  const { rack, devices } = elevation;
  const taken = Number(rack.fields.heightUnits) - freeUnits(elevation);
  const beside = devices.filter(({ position }) => position === undefined);
  return (
    <>
      <div className={styles.bar}>
        <Text>
          {t('rack.free', {
            count: Number(rack.fields.heightUnits) - taken,
          })}
        </Text>
        <AddButton kind="devices" fields={{ rackId: rack.id }} />
        {canUndo && (
          <Button size="small" variant="secondary" onPress={undo}>
            {t('rack.undo')}
          </Button>
        )}
        <Button
          size="small"
          variant="tertiary"
          onPress={() => downloadDrawing(root.current, rack.title)}
        >
          {t('rack.download')}
        </Button>
        <Button size="small" variant="tertiary" onPress={() => window.print()}>
          {t('rack.print')}
        </Button>
      </div>
      <Announcement moving={moving} />
      <div className={styles.faces} ref={root}>
        {faces.map(face => (
          <Elevation
            key={face}
            elevation={elevation}
            face={face}
            marks={marks}
            moving={allowed ? moving : undefined}
            onOpen={id => navigate(objectPath('devices', id))}
          />
        ))}
        <div className={styles.side}>
          {beside.length > 0 && (
            <Panel title={t('rack.beside')}>
              <ul className={styles.list}>
                {beside.map(({ id, name, typeTitle }) => (
                  <li key={id}>
                    <Link href={objectPath('devices', id)}>{name}</Link>{' '}
                    <Text color="secondary">{typeTitle}</Text>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          <Text as="p" color="secondary" variant="body-small">
            {t('rack.help')}
          </Text>
        </div>
      </div>
    </>
  );
}

/** Says where a device would stand, before it is dropped. */
function Announcement({ moving }: { moving: Moving }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { target, problem } = moving;
  const unit = String(target?.position);
  const text = () => {
    switch (problem?.code) {
      case 'outside':
        return t('rack.illegal', { unit, problem: t('rack.outside') });
      case 'taken':
        return t('rack.illegal', {
          unit,
          problem: t('rack.taken', { name: problem.by }),
        });
      case 'reserved':
        return t('rack.illegal', {
          unit,
          problem: t('rack.reserved', { purpose: problem.for }),
        });
      default:
        return t('rack.legal', { unit });
    }
  };
  return (
    <Text as="p" aria-live="assertive" color={problem ? 'danger' : undefined}>
      {target && `${t('rack.moving', { name: target.device.name })} ${text()}`}
    </Text>
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

interface Step {
  id: string;
  position: number;
  face: RackFace;
}

/** Moves devices, and takes that back one by one. */
function useMoves() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const toasts = useApi(toastApiRef);
  const fail = useFailureToast();
  const plan = useActivePlan();
  const [done, setDone] = useState<Step[]>([]);
  const changes = useChanges();
  const mutate = (
    { id, position, face }: Step,
    options: { onSuccess: () => void },
  ) =>
    changes.mutate(
      [{ action: 'update', kind: 'devices', id, fields: { position, face } }],
      { ...options, onError: error => fail(error) },
    );
  return {
    canUndo: done.length > 0,
    move: ({ device, position, face }: MoveTarget) =>
      mutate(
        { id: device.id, position, face },
        {
          onSuccess: () => {
            if (plan) {
              return;
            }
            setDone(before => [
              ...before,
              {
                id: device.id,
                position: device.position!,
                face: device.face as RackFace,
              },
            ]);
            toasts.post({
              title: t('rack.moved', {
                name: device.name,
                unit: String(position),
              }),
              status: 'success',
              timeout: 5000,
            });
          },
        },
      ),
    undo: () => {
      const last = done.at(-1);
      if (last) {
        mutate(last, { onSuccess: () => setDone(done.slice(0, -1)) });
      }
    },
  };
}
