import { ObjectsReader } from './ObjectsStore';
import { ObjectRecord } from './records';

/** Ports and cables around some ports, as far as paths can lead. */
export interface Plant {
  ports: Map<string, ObjectRecord>;
  cables: Map<string, ObjectRecord>;
  /** Cable ids by port id. */
  cableOf: Map<string, string>;
}

/** Paths are followed this far: longer ones are circles, or no paths. */
const maxPorts = 10_000;

/** Loads what paths from ports lead through: every cable length is a few queries, for all ports together. */
export class PlantReader {
  constructor(private readonly objects: ObjectsReader) {}

  async around(portIds: string[]): Promise<Plant> {
    const plant: Plant = {
      ports: new Map(),
      cables: new Map(),
      cableOf: new Map(),
    };
    let reached = await this.objects.getMany('ports', portIds);
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
