import {
  PortRole,
  TraceAnswer,
  TraceCable,
  TracePort,
  TraceRequest,
} from '@rackstage/plugin-datacenter-common';
import { ObjectsReader } from '../database/ObjectsStore';
import { ObjectRecord } from '../database/records';

/** Ports and cables around some ports, as far as paths can lead. */
export interface Plant {
  ports: Map<string, ObjectRecord>;
  cables: Map<string, ObjectRecord>;
  /** Cable ids by port id. */
  cableOf: Map<string, string>;
}

export const emptyPlant = (): Plant => ({
  ports: new Map(),
  cables: new Map(),
  cableOf: new Map(),
});

/** Paths are followed this far: longer ones are circles, or no paths. */
const maxPorts = 10_000;

/** Loads what paths from ports lead through: every cable length is a few queries, for all ports together. */
export class PlantReader {
  constructor(private readonly objects: ObjectsReader) {}

  async around(portIds: string[]): Promise<Plant> {
    const plant = emptyPlant();
    const start = await this.objects.getMany('ports', portIds);
    start.forEach(port => plant.ports.set(port.id, port));
    // A path may pass the ports that it is looked for from.
    let reached = [...start, ...(await this.through(start, plant))];
    while (reached.length > 0 && plant.ports.size < maxPorts) {
      reached.forEach(port => plant.ports.set(port.id, port));
      const far = await this.acrossCables(reached, plant);
      const through = await this.through(far, plant);
      reached = unknown([...far, ...through], plant);
      // Where a path ends, its port is known, and nothing is behind it.
      far.forEach(port => plant.ports.set(port.id, port));
      reached = reached.filter(port => !far.includes(port));
    }
    return plant;
  }

  /** What one step of a trace asks for; what is read is kept in the plant. */
  async answer(
    { want, ids }: TraceRequest,
    plant: Plant,
  ): Promise<TraceAnswer> {
    if (want === 'cables') {
      const cables = await this.objects.getMany('cables', [...ids]);
      cables.forEach(cable => plant.cables.set(cable.id, cable));
      return { cables: cables.map(traceCable) };
    }
    const ports = await this.ports(want, [...ids]);
    const cables = await this.objects.cablesAt(ports.map(({ id }) => id));
    cables.forEach((cable, port) => plant.cableOf.set(port, cable));
    ports.forEach(port => plant.ports.set(port.id, port));
    return { ports: ports.map(port => tracePort(port, plant)) };
  }

  private ports(
    want: Exclude<TraceRequest['want'], 'cables'>,
    ids: string[],
  ): Promise<ObjectRecord[]> {
    switch (want) {
      case 'frontPorts':
        return this.objects.referring('ports', 'rearPortId', ids);
      case 'circuitPorts':
        return this.objects.referring('ports', 'circuitId', ids);
      default:
        return this.objects.getMany('ports', ids);
    }
  }

  /** Ports at the other ends of the cables in ports. */
  private async acrossCables(
    ports: ObjectRecord[],
    plant: Plant,
  ): Promise<ObjectRecord[]> {
    const cableOf = await this.objects.cablesAt(ports.map(({ id }) => id));
    const ids = [...new Set(cableOf.values())].filter(
      id => !plant.cables.has(id),
    );
    const cables = await this.objects.getMany('cables', ids);
    const ends: string[] = [];
    for (const cable of cables) {
      plant.cables.set(cable.id, cable);
      for (const portId of [
        ...(cable.fields.a as string[]),
        ...(cable.fields.b as string[]),
      ]) {
        plant.cableOf.set(portId, cable.id);
        ends.push(portId);
      }
    }
    return this.objects.getMany(
      'ports',
      ends.filter(id => !plant.ports.has(id)),
    );
  }

  /** What is behind ports: rear ports of panels, front ports, the other end of a circuit. */
  private async through(
    ports: ObjectRecord[],
    plant: Plant,
  ): Promise<ObjectRecord[]> {
    const rears = ports.flatMap(({ fields }) => fields.rearPortId ?? []);
    const circuits = ports.flatMap(({ fields }) => fields.circuitId ?? []);
    const isRear = ({ fields }: ObjectRecord) => fields.role === 'rear-port';
    return unknown(
      [
        ...(await this.objects.getMany('ports', rears as string[])),
        ...(await this.objects.referring(
          'ports',
          'rearPortId',
          ports.filter(isRear).map(({ id }) => id),
        )),
        ...(await this.objects.referring(
          'ports',
          'circuitId',
          circuits as string[],
        )),
      ],
      plant,
    );
  }
}

const unknown = (ports: ObjectRecord[], plant: Plant) =>
  ports.filter(({ id }) => !plant.ports.has(id));

export const tracePort = (
  { id, fields }: ObjectRecord,
  plant: Plant,
): TracePort => ({
  id,
  role: fields.role as PortRole,
  cableId: plant.cableOf.get(id),
  rearPortId: fields.rearPortId as string | undefined,
  rearPosition: fields.rearPosition as number | undefined,
  positions: fields.positions as number | undefined,
  circuitId: fields.circuitId as string | undefined,
});

export const traceCable = ({ id, fields }: ObjectRecord): TraceCable => ({
  id,
  status: fields.status as string | undefined,
  a: fields.a as string[],
  b: fields.b as string[],
});
