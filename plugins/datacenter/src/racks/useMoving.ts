import {
  Elevation,
  ElevationDevice,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { KeyboardEvent, useMemo, useState } from 'react';
import { positionAt } from './layout';
import { PlaceProblem, placeProblem } from './placeProblem';

/** A rack seen from one side: one drawing. */
export interface Side {
  rackId: string;
  face: RackFace;
}

/** Where a device stands. */
export interface Place extends Side {
  /** Absent: in no unit. */
  position?: number;
}

export interface MoveTarget {
  device: ElevationDevice;
  from: Place;
  to: Place & { position: number };
}

/** A device on its way to other units. */
export interface Moving {
  target?: MoveTarget;
  /** The drawing that it is moved in. */
  side?: Side;
  /** Why it cannot stand there. */
  problem?: PlaceProblem;
  /** @param seen - the drawing where it was taken */
  start(device: ElevationDevice, seen: Side): void;
  /** @param y - of its upper edge, in a drawing */
  over(side: Side, y: number): void;
  drop(): void;
  cancel(): void;
  onKeyDown(event: KeyboardEvent): void;
}

interface Move extends MoveTarget {
  seen: Side;
  side: Side;
}

const otherFace = { front: 'rear', rear: 'front' } as const;

/**
 * Lets a device be moved within a rack and from one to another; it is only
 * dropped where it can stand.
 *
 * @param sides - drawings from left to right
 */
export function useMoving(
  elevations: Elevation[],
  sides: Side[],
  onDrop: (target: MoveTarget) => void,
): Moving {
  const [move, setMove] = useState<Move>();
  const elevationOf = (rackId: string) =>
    elevations.find(({ rack }) => rack.id === rackId);
  const problem = useMemo(() => {
    const elevation = elevations.find(
      ({ rack }) => rack.id === move?.to.rackId,
    );
    return move && elevation && placeProblem(elevation, move.device, move.to);
  }, [elevations, move]);
  const to = (side: Side, position: number) =>
    setMove(before => {
      if (!before) {
        return before;
      }
      const { from, seen } = before;
      // What is carried to the other side is turned around.
      const face = side.face === seen.face ? from.face : otherFace[from.face];
      return { ...before, side, to: { rackId: side.rackId, face, position } };
    });
  const cancel = () => setMove(undefined);
  const drop = () => {
    if (move && !problem && isElsewhere(move)) {
      onDrop(move);
    }
    cancel();
  };
  const toBeside = ({ side, device, to: place }: Move, step: number) => {
    const index = sides.findIndex(
      ({ rackId, face }) => rackId === side.rackId && face === side.face,
    );
    const next = sides[index + step];
    const rack = next && elevationOf(next.rackId)?.rack;
    if (rack) {
      const highest = Number(rack.fields.heightUnits) - device.heightUnits + 1;
      to(next, Math.max(1, Math.min(place.position, highest)));
    }
  };
  return {
    target: move,
    side: move?.side,
    problem,
    start: (device, seen) => {
      const from: Place = {
        rackId: seen.rackId,
        face: (device.face ?? 'front') as RackFace,
        position: device.position,
      };
      const position = device.position ?? 1;
      setMove({ device, from, seen, side: seen, to: { ...from, position } });
    },
    over: (side, y) => {
      const rack = elevationOf(side.rackId)?.rack;
      if (move && rack) {
        const units = Number(rack.fields.heightUnits);
        to(side, positionAt(units, move.device.heightUnits, y));
      }
    },
    drop,
    cancel,
    onKeyDown: event => {
      const up = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      const right = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (move && up !== undefined) {
        const step = event.shiftKey ? 0.5 : 1;
        to(move.side, move.to.position + up * step);
      } else if (move && right !== undefined) {
        toBeside(move, right);
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

const isElsewhere = ({ from, to }: MoveTarget): boolean =>
  from.rackId !== to.rackId ||
  from.position !== to.position ||
  from.face !== to.face;
