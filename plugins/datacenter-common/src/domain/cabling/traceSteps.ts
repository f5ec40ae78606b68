import {
  TraceAnswer,
  TraceCable,
  TracedPath,
  TracePort,
  TraceRequest,
  TraceSegment,
} from './trace';

type Steps<T> = Generator<TraceRequest, T, TraceAnswer>;

/** Positions that a path has open at multi-position ports; the last is popped first. */
type PositionStack = (readonly number[])[];

/** A loop that enters multi-position ports again and again opens positions without end. */
const deepestStack = 64;

const unique = (ids: readonly string[]) => [...new Set(ids)];
const differ = (values: readonly unknown[]) => new Set(values).size > 1;

/** Both sides of a circuit are one sort of end. */
const sort = (port: TracePort) =>
  port.role.startsWith('circuit') ? 'circuit' : port.role;

function* ports(ids: readonly string[]): Steps<readonly TracePort[]> {
  if (ids.length === 0) return [];
  const { ports: found = [] } = yield { want: 'ports', ids };
  const byId = new Map(found.map(port => [port.id, port]));
  return ids.flatMap(id => byId.get(id) ?? []);
}

function* farEnds(
  near: readonly TracePort[],
  cables: readonly TraceCable[],
): Steps<readonly TracePort[]> {
  const nearIds = new Set(near.map(port => port.id));
  return yield* ports(
    unique(
      cables.flatMap(({ a, b }) => [
        ...(b.some(id => nearIds.has(id)) ? a : []),
        ...(a.some(id => nearIds.has(id)) ? b : []),
      ]),
    ),
  );
}

function* behindFrontPorts(
  front: readonly TracePort[],
  stack: PositionStack,
): Steps<readonly TracePort[]> {
  const rear = yield* ports(unique(front.flatMap(it => it.rearPortId ?? [])));
  if (rear.length > 1 || (rear[0]?.positions ?? 1) > 1) {
    stack.push(front.map(port => port.rearPosition ?? 1));
  }
  return rear;
}

/** Undefined if nothing says which of the positions goes on. */
function* behindRearPorts(
  rear: readonly TracePort[],
  stack: PositionStack,
): Steps<readonly TracePort[] | undefined> {
  const single = rear.length === 1 && (rear[0].positions ?? 1) === 1;
  const positions = single ? [1] : stack.pop();
  // Several rear ports take one position each: others than came in do not match.
  if (!positions || (rear.length > 1 && positions.length !== rear.length)) {
    return undefined;
  }
  const { ports: front = [] } = yield {
    want: 'frontPorts',
    ids: rear.map(port => port.id),
  };
  // NetBox hands positions out from the last one.
  const reversed = [...positions].reverse();
  const isWanted = (port: TracePort) =>
    rear.length === 1
      ? port.rearPortId === rear[0].id &&
        positions.includes(port.rearPosition ?? 1)
      : rear.some(
          (it, i) =>
            it.id === port.rearPortId &&
            reversed[i] === (port.rearPosition ?? 1),
        );
  return front.filter(isWanted);
}

function* otherSide(port: TracePort): Steps<TracePort | undefined> {
  if (port.circuitId === undefined) return undefined;
  const { ports: found = [] } = yield {
    want: 'circuitPorts',
    ids: [port.circuitId],
  };
  return found.find(
    it => it.circuitId === port.circuitId && it.role !== port.role,
  );
}

function circuitEnd(port: TracePort): TraceSegment | undefined {
  if (port.networkId) return { type: 'network', ids: [port.networkId] };
  if (port.placeId && !port.cableId) {
    return { type: 'place', ids: [port.placeId] };
  }
  return undefined;
}

/**
 * Traces from ports on one cable to what they are connected with, asking for
 * what each step needs. Answers as `CablePath.from_origin` of NetBox does,
 * save that a loop ends the trace there instead of never ending. Nothing, if
 * no cable is at the origin.
 */
export function* traceSteps(
  originIds: readonly string[],
): Steps<TracedPath | undefined> {
  const segments: TraceSegment[] = [];
  const record = (type: TraceSegment['type'], ids: readonly string[]) =>
    segments.push({ type, ids });
  const stack: PositionStack = [];
  const seen = new Set<string>();
  let isActive = true;
  let isSplit = false;
  const end = (how: Partial<TracedPath> = {}): TracedPath => ({
    segments,
    isComplete: false,
    isCycle: false,
    isActive,
    isSplit,
    ...how,
  });

  let near = yield* ports(originIds);
  while (near.length > 0) {
    const ids = near.map(port => port.id);
    const open = stack[stack.length - 1];
    if (
      differ(near.map(port => port.cableId)) &&
      open &&
      near.length !== open.length
    ) {
      return end({ isSplit: true });
    }
    const state = JSON.stringify([ids, stack]);
    if (seen.has(state) || stack.length > deepestStack) {
      return end({ isCycle: true });
    }
    seen.add(state);
    record('ports', ids);

    const cableIds = unique(near.flatMap(port => port.cableId ?? []));
    if (cableIds.length === 0) return segments.length > 1 ? end() : undefined;
    if (near.some(port => port.cableId === undefined)) isSplit = true;
    const { cables = [] } = yield { want: 'cables', ids: cableIds };
    record('cables', cableIds);
    if (cables.some(it => (it.status ?? 'connected') !== 'connected')) {
      isActive = false;
    }

    const far = yield* farEnds(near, cables);
    if (differ(far.map(sort))) return end({ isSplit: true });
    record(
      'ports',
      far.map(port => port.id),
    );
    if (far.length === 0) return end();

    switch (sort(far[0])) {
      case 'front-port':
        near = yield* behindFrontPorts(far, stack);
        break;
      case 'rear-port': {
        const front = yield* behindRearPorts(far, stack);
        if (!front) return end({ isSplit: true });
        near = front;
        break;
      }
      case 'circuit': {
        if (far.length > 1) return end({ isSplit: true });
        const other = yield* otherSide(far[0]);
        if (!other) return end();
        const last = circuitEnd(other);
        if (last) {
          record('ports', [other.id]);
          segments.push(last);
          return end({ isComplete: last.type === 'network' });
        }
        near = [other];
        break;
      }
      default:
        return end({ isComplete: true });
    }
  }
  return segments.length > 0 ? end() : undefined;
}
