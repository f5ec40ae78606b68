import {
  Elevation,
  ElevationDevice,
  fit,
  FitProblem,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { KeyboardEvent, useMemo, useState } from 'react';

/** What keeps a device from standing somewhere; its weight and depth do not change with the unit. */
export type PlaceProblem =
  | { code: 'outside' }
  | { code: 'taken'; by: string }
  | { code: 'reserved'; for: string };

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
  const problem = useMemo(
    () => target && problemOf(elevation, target),
    [elevation, target],
  );
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

function problemOf(
  { rack, devices, reservations }: Elevation,
  { device, position, face }: MoveTarget,
): PlaceProblem | undefined {
  const others = reservations.filter(
    ({ fields }) => !fields.owner || fields.owner !== device.owner,
  );
  const problems = fit(
    { heightUnits: Number(rack.fields.heightUnits) },
    { ...device, position, face },
    {
      devices: devices.map(one => ({
        ...one,
        face: (one.face ?? 'front') as RackFace,
      })),
      reservations: others.map(({ id, fields }) => ({
        id,
        position: Number(fields.position),
        heightUnits: Number(fields.heightUnits),
      })),
    },
  );
  return problems.map(problem => placeProblem(problem)).find(Boolean);

  function placeProblem(problem: FitProblem): PlaceProblem | undefined {
    switch (problem.reason) {
      case 'outside-rack':
        return { code: 'outside' };
      case 'overlaps-device':
        return {
          code: 'taken',
          by: devices.find(({ id }) => id === problem.id)!.name,
        };
      case 'overlaps-reservation':
        return {
          code: 'reserved',
          for: others.find(({ id }) => id === problem.id)!.title,
        };
      default:
        return undefined;
    }
  }
}
