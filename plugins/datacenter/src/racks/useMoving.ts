import {
  Elevation,
  ElevationDevice,
  PlacedOccupant,
  placeProblem,
  PlaceProblem,
  RackFace,
  RackSpace,
} from '@rackstage/plugin-datacenter-common';
import { KeyboardEvent, useMemo, useState } from 'react';

export interface MoveTarget {
  device: ElevationDevice;
  position: number;
  face: RackFace;
}

/** A device on its way to other units. */
export interface Moving {
  target?: MoveTarget;
  /** Why it cannot stand there. */
  problem?: PlaceProblem;
  start(device: ElevationDevice, face: RackFace): void;
  to(position: number): void;
  drop(): void;
  cancel(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Lets a device be moved; it is only dropped where it can stand. */
export function useMoving(
  elevation: Elevation,
  onDrop: (target: MoveTarget) => void,
): Moving {
  const [target, setTarget] = useState<MoveTarget>();
  const space = useMemo(() => spaceOf(elevation), [elevation]);
  const problem =
    target && placeProblem(space, target.device, target.position, target.face);
  const to = (position: number) =>
    setTarget(before => before && { ...before, position });
  const cancel = () => setTarget(undefined);
  const drop = () => {
    const { device } = target ?? {};
    const isMoved =
      target &&
      (target.position !== device?.position ||
        target.face !== (device?.face ?? 'front'));
    if (target && isMoved && !problem) {
      onDrop(target);
    }
    cancel();
  };
  return {
    target,
    problem,
    start: (device, face) =>
      setTarget({
        device,
        position: device.position ?? 1,
        face: device.fullDepth ? (device.face ?? face) : face,
      }),
    to,
    drop,
    cancel,
    onKeyDown: event => {
      const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (target && step !== undefined) {
        to(target.position + step * (event.shiftKey ? 0.5 : 1));
      } else if (event.key === 'Enter') {
        drop();
      } else if (event.key === 'Escape') {
        cancel();
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function spaceOf({ rack, devices, reservations }: Elevation): RackSpace {
  return {
    heightUnits: Number(rack.fields.heightUnits),
    occupants: devices
      .filter(({ position }) => position !== undefined)
      .map(device => ({
        ...device,
        face: device.face ?? 'front',
      })) as PlacedOccupant[],
    reservations: reservations.map(({ title, fields }) => ({
      purpose: title,
      position: Number(fields.position),
      heightUnits: Number(fields.heightUnits),
      owner: fields.owner as string | undefined,
    })),
  };
}
