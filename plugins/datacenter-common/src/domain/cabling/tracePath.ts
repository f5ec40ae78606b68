import {
  TraceAnswer,
  TraceCable,
  TracedPath,
  TracePort,
  TraceRequest,
} from './trace';
import { traceSteps } from './traceSteps';

/** A plant held in memory. */
export interface TracePlant {
  readonly ports: ReadonlyMap<string, TracePort>;
  readonly cables: ReadonlyMap<string, TraceCable>;
  readonly frontPorts: ReadonlyMap<string, readonly TracePort[]>;
  readonly circuitPorts: ReadonlyMap<string, readonly TracePort[]>;
}

function groupBy(
  ports: readonly TracePort[],
  key: 'rearPortId' | 'circuitId',
): Map<string, TracePort[]> {
  const groups = new Map<string, TracePort[]>();
  for (const port of ports) {
    const id = port[key];
    if (id !== undefined) groups.set(id, [...(groups.get(id) ?? []), port]);
  }
  return groups;
}

/** Puts ports and cables into the maps that a trace reads. */
export function tracePlant(
  ports: readonly TracePort[],
  cables: readonly TraceCable[],
): TracePlant {
  return {
    ports: new Map(ports.map(port => [port.id, port])),
    cables: new Map(cables.map(cable => [cable.id, cable])),
    frontPorts: groupBy(ports, 'rearPortId'),
    circuitPorts: groupBy(ports, 'circuitId'),
  };
}

function answer(plant: TracePlant, { want, ids }: TraceRequest): TraceAnswer {
  if (want === 'cables') {
    return { cables: ids.flatMap(id => plant.cables.get(id) ?? []) };
  }
  return { ports: ids.flatMap(id => plant[want].get(id) ?? []) };
}

/** Traces in a plant held in memory, see {@link traceSteps}. */
export function tracePath(
  originIds: readonly string[],
  plant: TracePlant,
): TracedPath | undefined {
  const steps = traceSteps(originIds);
  let step = steps.next();
  while (!step.done) step = steps.next(answer(plant, step.value));
  return step.value;
}

/** Traces in a store that is asked once for every step, see {@link traceSteps}. */
export async function loadPath(
  originIds: readonly string[],
  load: (request: TraceRequest) => Promise<TraceAnswer>,
): Promise<TracedPath | undefined> {
  const steps = traceSteps(originIds);
  let step = steps.next();
  while (!step.done) step = steps.next(await load(step.value));
  return step.value;
}
