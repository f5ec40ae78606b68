import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Button,
  Flex,
  Link,
  Select,
  Skeleton,
  Switch,
  Text,
} from '@backstage/ui';
import {
  datacenterObjectUpdatePermission,
  RoomLayout,
  RoomRack,
} from '@rackstage/plugin-datacenter-common';
import { EmptyState, FailurePanel, useFormat } from '@rackstage/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { DrawingMenu, useSaving } from '../drawings/DrawingMenu';
import { AddButton } from '../objects/ObjectsPage';
import { objectPath } from '../paths';
import { useActivePlan } from '../plans/activePlan';
import { PlanView, PlanViewChoice } from '../plans/PlanViewChoice';
import { useChanges } from '../plans/useChanges';
import { Marks, markTexts } from '../racks/differenceOf';
import { textOn } from '../racks/layout';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { FloorPlan } from './FloorPlan';
import styles from './FloorPlan.module.css';
import { Placed, usualRoom } from './geometry';
import {
  colorOf,
  coolingOf,
  Layer,
  LayerContext,
  layers,
  LayerValue,
  layerValue,
} from './layers';
import { MakeRows } from './MakeRows';
import { DrawnRack } from './RackBox';
import { RackTable } from './RackTable';
import { roomDifference } from './roomDifference';
import { useRoomLayout } from './useRoomLayout';
import { useUndo } from './useUndo';
import { WholeRoom } from './WholeRoom';

/** A room's floor plan, and its racks as a table. */
export function Room({ roomId }: { roomId: string }) {
  const plan = useActivePlan();
  const [view, setView] = useState<PlanView>('difference');
  const isPlanned = plan !== undefined && view !== 'present';
  const present = useRoomLayout(roomId, undefined);
  const planned = useRoomLayout(roomId, isPlanned ? plan.id : undefined);
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
      ? roomDifference(present.data, planned.data)
      : { layout: planned.data };
  return (
    <>
      {plan && <PlanViewChoice view={view} onChange={setView} />}
      <Layout {...shown} />
    </>
  );
}

function Layout(props: { layout: RoomLayout; marks?: Marks }) {
  const { layout, marks } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const navigate = useNavigate();
  const { room, racks } = layout;
  const size = {
    widthMm: Number(room.fields.widthMm ?? usualRoom.widthMm),
    depthMm: Number(room.fields.depthMm ?? usualRoom.depthMm),
  };
  const [params, setParams] = useSearchParams();
  const layer = layers.find(one => one === params.get('layer')) ?? 'layerSpace';
  const places = usePlaces(layout);
  const saving = useSaving();
  const whole = useRef<HTMLDivElement>(null);
  const valueText = useValueText();
  const context = useLayerContext(layout);
  const drawn = racks.flatMap((rack): DrawnRack[] => {
    const place = places.placeOf(rack);
    const value = layerValue(rack, layer, context);
    const color = colorOf(value);
    return place
      ? [
          {
            ...place,
            rack,
            color,
            textColor: textOn(color),
            value: valueText(value),
            mark: marks?.get(rack.id),
          },
        ]
      : [];
  });
  const unplaced = racks.filter(rack => !places.placeOf(rack));
  const tileMm = Number(room.fields.tileMm ?? 600);
  const drawing = {
    label: `${t('room.plan')} ${room.title}`,
    room: size,
    tileMm,
    racks: drawn,
    objects: layout.objects as never,
    corners: layout.corners as never,
    trays: layout.trays as never,
  };
  if (racks.length === 0 && layout.objects.length === 0) {
    return (
      <EmptyState
        title={t('room.empty')}
        description={t('room.emptyHint')}
        action={
          <Flex gap="2">
            <AddButton
              kind="racks"
              fields={{ roomId: room.id, xMm: tileMm, yMm: tileMm }}
            />
            <MakeRows room={room} size={size} />
          </Flex>
        }
      />
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <Select
          className={styles.layer}
          label={t('room.layer')}
          size="small"
          options={layers.map(id => ({ id, label: t(`room.${id}`) }))}
          value={layer}
          onChange={key =>
            setParams(
              before => {
                const after = new URLSearchParams(before);
                after.set('layer', String(key));
                return after;
              },
              { replace: true },
            )
          }
        />
        <AddButton kind="racks" fields={{ roomId: room.id }} />
        <MakeRows room={room} size={size} />
        <Editing places={places} />
        <DrawingMenu
          root={whole}
          name={`${room.title} ${t('room.plan')}`}
          saving={saving}
          isReady
        />
      </div>
      {saving.format && (
        <div ref={whole} aria-hidden className={styles.unseen}>
          <WholeRoom {...drawing} />
        </div>
      )}
      <FloorPlan
        {...drawing}
        focusId={params.get('focus') ?? undefined}
        onMove={places.isEditing ? places.move : undefined}
        onUndo={places.undo}
        onRedo={places.redo}
        onOpen={id => navigate(objectPath('racks', id))}
        onCompare={ids => setParams({ tab: 'racks', racks: ids.join(',') })}
      />
      <Legend layer={layer} racks={racks} context={context} marks={marks} />
      <Text as="p" variant="body-small" color="secondary">
        {t('room.help')}
      </Text>
      {unplaced.length > 0 && (
        <Text as="p">
          {t('room.unplaced')}
          {': '}
          {unplaced.map(({ id, name }) => (
            <Link key={id} href={objectPath('racks', id)}>
              {name}
            </Link>
          ))}
        </Text>
      )}
      <RackTable racks={racks} />
    </>
  );
}

/** What layers need to know beside each rack. */
function useLayerContext({ racks, objects }: RoomLayout): LayerContext {
  const now = useMemo(() => Date.now(), []);
  return { now, coolingWatts: coolingOf(objects, racks.length) };
}

function useValueText() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  return (value: LayerValue): string => {
    if (!value) {
      return t('room.unknown');
    }
    return 'word' in value
      ? words.choice(value.word)
      : t('room.percent', {
          percent: format.number(Math.round(value.share * 100)),
        });
  };
}

/** Each colour that is on the plan, in words. */
function Legend(props: {
  layer: Layer;
  racks: RoomRack[];
  context: LayerContext;
  marks?: Marks;
}) {
  const { layer, racks, context, marks } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const valueText = useValueText();
  const keys = new Map<string, string>();
  for (const rack of racks) {
    const value = layerValue(rack, layer, context);
    const color = colorOf(value);
    const text = valueText(value);
    const known = keys.get(color);
    keys.set(color, known && known !== text ? widened(known, text) : text);
  }
  return (
    <ul className={styles.legend}>
      {[...keys].map(([color, text]) => (
        <li key={color} className={styles.key}>
          <span className={styles.swatch} style={{ backgroundColor: color }} />
          {text}
        </li>
      ))}
      {[...new Set(marks?.values())].map(mark => (
        <li key={mark} className={styles.key}>
          <span className={styles.swatch} data-mark={mark} />
          {t(markTexts[mark])}
        </li>
      ))}
    </ul>
  );
}

/** `3 – 12 %`, from the numbers of two texts. */
function widened(one: string, other: string): string {
  const numbers = [...`${one} ${other}`.matchAll(/\d+/g)].map(Number);
  return numbers.length === 0
    ? one
    : `${Math.min(...numbers)} – ${Math.max(...numbers)} %`;
}

type Places = ReturnType<typeof usePlaces>;

/** Where racks stand, with what was moved and is not saved yet. */
function usePlaces({ room, racks }: RoomLayout) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const toasts = useApi(toastApiRef);
  const [isEditing, setEditing] = useState(false);
  const {
    value: changes,
    change,
    reset,
    ...course
  } = useUndo<Record<string, Placed>>({});
  useEffect(() => {
    reset({});
    setEditing(false);
  }, [room.id, reset]);
  const { mutate, ...saving } = useChanges();
  const save = {
    ...saving,
    mutate: () =>
      mutate(
        Object.values(changes).map(({ id, xMm, yMm, rotationDegrees }) => ({
          action: 'update',
          kind: 'racks',
          id,
          revision: racks.find(rack => rack.id === id)?.revision,
          fields: { xMm, yMm, rotationDegrees },
        })),
        {
          onSuccess: saved => {
            if (saved.length > 0) {
              toasts.post({
                title: t('room.changed', { count: saved.length }),
                status: 'success',
                timeout: 5000,
              });
            }
            reset({});
            setEditing(false);
          },
        },
      ),
  };
  return {
    ...course,
    isEditing,
    setEditing,
    save,
    count: Object.keys(changes).length,
    discard: () => {
      reset({});
      setEditing(false);
    },
    move: (moved: Placed[]) =>
      change({
        ...changes,
        ...Object.fromEntries(moved.map(one => [one.id, one])),
      }),
    placeOf: (rack: RoomRack): Placed | undefined => {
      const { id, xMm, yMm, widthMm, depthMm, rotationDegrees } = rack;
      return (
        changes[id] ??
        (xMm === undefined || yMm === undefined
          ? undefined
          : { id, xMm, yMm, widthMm, depthMm, rotationDegrees })
      );
    },
  };
}

function Editing({ places }: { places: Places }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  const { isEditing, save } = places;
  if (!allowed) {
    return null;
  }
  return (
    <>
      <Switch
        label={t('room.editing')}
        isSelected={isEditing}
        onChange={on => (on ? places.setEditing(true) : places.discard())}
      />
      {isEditing && (
        <Flex gap="2" align="center">
          <Button
            size="small"
            variant="secondary"
            isDisabled={!places.canUndo}
            onPress={places.undo}
          >
            {t('room.undo')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!places.canRedo}
            onPress={places.redo}
          >
            {t('room.redo')}
          </Button>
          <Button
            size="small"
            variant="primary"
            isDisabled={places.count === 0}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {t('room.save')}
          </Button>
        </Flex>
      )}
      {save.error && <FailurePanel error={save.error} />}
    </>
  );
}
