import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Switch, Text } from '@backstage/ui';
import { datacenterObjectUpdatePermission } from '@rackstage/plugin-datacenter-common';
import { ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { DrawingMenu, Saving } from '../drawings/DrawingMenu';
import { useSearchParams } from 'react-router-dom';
import { datacenterTranslationRef } from '../translations/ref';
import { ShownRack } from './differenceOf';
import styles from './Elevation.module.css';
import { PlaceProblem } from './placeProblem';
import { useMoves } from './useMoves';
import { MoveTarget, Moving, Side, useMoving } from './useMoving';

/** What can be done with drawings beside each other. */
export interface DrawingTools {
  /** Absent: who looks may move nothing. */
  moving?: Moving;
  move: (target: MoveTarget) => void;
  /** Devices look as they do. */
  hasImages: boolean;
}

/** Drawings of racks beside each other, between which devices are moved. */
export function RackDrawings(props: {
  racks: ShownRack[];
  /** From left to right. */
  sides: Side[];
  /** Of the file that they are saved as. */
  name: string;
  saving: Saving;
  /** Every rack is drawn: it can be saved. */
  isReady: boolean;
  /** At the beginning of the bar. */
  bar?: ReactNode;
  children: (drawing: DrawingTools) => ReactNode;
}) {
  const { racks, sides, name, saving, isReady, bar, children } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const root = useRef<HTMLDivElement>(null);
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  const { move, undo, redo, canUndo, canRedo, onKeyDown } = useMoves();
  const elevations = useMemo(
    () => racks.map(({ elevation }) => elevation),
    [racks],
  );
  const [hasImages, setHasImages] = useState(true);
  const someImages = elevations.some(({ devices }) =>
    devices.some(({ frontImage, rearImage }) => frontImage ?? rearImage),
  );
  const [params] = useSearchParams();
  // First what somebody came out of, then what was moved.
  const focusId = useRef(params.get('focus'));
  const moving = useMoving(elevations, sides, target => {
    focusId.current = target.device.id;
    move(target);
  });
  useEffect(() => {
    // What went to another rack was drawn anew there, and focus was lost.
    if (focusId.current && document.activeElement === document.body) {
      root.current
        ?.querySelector<SVGElement>(
          `[data-device="${CSS.escape(focusId.current)}"]`,
        )
        ?.focus();
    }
  }, [racks]);
  return (
    <>
      <div className={styles.bar}>
        {bar}
        {someImages && (
          <Switch
            label={t('rack.images')}
            isSelected={hasImages}
            onChange={setHasImages}
          />
        )}
        {(canUndo || canRedo) && (
          <>
            <Button
              size="small"
              variant="secondary"
              isDisabled={!canUndo}
              onPress={undo}
            >
              {t('rack.undo')}
            </Button>
            <Button
              size="small"
              variant="secondary"
              isDisabled={!canRedo}
              onPress={redo}
            >
              {t('rack.redo')}
            </Button>
          </>
        )}
        <DrawingMenu
          root={root}
          name={name}
          saving={saving}
          isReady={isReady}
        />
        <Button size="small" variant="tertiary" onPress={() => window.print()}>
          {t('rack.print')}
        </Button>
      </div>
      <Announcement moving={moving} racks={racks} />
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what is inside */}
      <div ref={root} data-drawings onKeyDown={onKeyDown}>
        {children({ moving: allowed ? moving : undefined, move, hasImages })}
      </div>
    </>
  );
}

/** Says where a device would stand, before it is dropped. */
function Announcement(props: { moving: Moving; racks: ShownRack[] }) {
  const { moving, racks } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { target, problem } = moving;
  const rack = racks.find(
    ({ elevation }) => elevation.rack.id === target?.to.rackId,
  )?.elevation.rack;
  const isElsewhere = target?.from.rackId !== target?.to.rackId;
  const unit = String(target?.to.position);
  const reasonOf = (one: PlaceProblem): string => {
    switch (one.code) {
      case 'outside':
        return t('rack.outside');
      case 'taken':
        return t('rack.taken', { name: one.by });
      case 'reserved':
        return t('rack.reserved', { purpose: one.for });
      case 'deep':
        return t('rack.deep', {
          depth: String(one.depthMm),
          limit: String(one.limitMm),
        });
      default:
        return t('rack.heavy', {
          weight: String(Math.round(one.weightKg)),
          limit: String(one.limitKg),
        });
    }
  };
  const texts = target && [
    t('rack.moving', { name: target.device.name }),
    ...(isElsewhere && rack ? [t('rack.inRack', { rack: rack.title })] : []),
    problem
      ? t('rack.illegal', { unit, problem: reasonOf(problem) })
      : t('rack.legal', { unit }),
  ];
  return (
    <Text
      as="p"
      aria-live="assertive"
      className={styles.announcement}
      color={problem ? 'danger' : undefined}
    >
      {texts?.join(' ')}
    </Text>
  );
}
