import {
  DeviceLink,
  TracedPath,
  tracePath,
  tracePlant,
} from '@rackstage/plugin-datacenter-common';
import { chunks } from '@rackstage/stores';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { Plant, PlantReader, traceCable, tracePort } from '../PlantReader';

const linked = new Set(['interface', 'console-port', 'console-server-port']);

/** A link with what it is made of. */
export interface PortLink extends DeviceLink {
  /** At its two ends. */
  ports: readonly [ObjectRecord, ObjectRecord];
  cableIds: string[];
}

/** Power is followed by its own rules. */
const isData = ({ fields }: ObjectRecord) =>
  !['power-port', 'power-outlet', 'feed'].includes(String(fields.role));

/** Finds which devices are connected with each other, through whatever panels. */
export class LinksReader {
  private readonly plants: PlantReader;

  constructor(private readonly objects: ObjectsReader) {
    this.plants = new PlantReader(objects);
  }

  /** Links that begin, end or pass in these devices. */
  async ofDevices(deviceIds: string[]): Promise<PortLink[]> {
    const ports = await this.objects.referring('ports', 'deviceId', deviceIds);
    return this.through(ports);
  }

  /** Links that pass a cable. */
  async ofCable({ fields }: ObjectRecord): Promise<PortLink[]> {
    const ends = [...(fields.a as string[]), ...(fields.b as string[])];
    return this.through(await this.objects.getMany('ports', ends));
  }

  private async through(ports: ObjectRecord[]): Promise<PortLink[]> {
    const links = new Map<string, PortLink>();
    // A plant that is loaded at once has a limit.
    for (const some of chunks(ports.filter(isData).map(({ id }) => id))) {
      const plant = await this.plants.around(some);
      linksIn(plant).forEach((link, key) => links.set(key, link));
    }
    return [...links.values()];
  }
}

/** By the ports at both ends, each once. */
function linksIn(plant: Plant): Map<string, PortLink> {
  const known = tracePlant(
    [...plant.ports.values()].map(port => tracePort(port, plant)),
    [...plant.cables.values()].map(traceCable),
  );
  const links = new Map<string, PortLink>();
  for (const { id, fields } of plant.ports.values()) {
    if (linked.has(String(fields.role))) {
      const path = tracePath([id], known);
      for (const end of path?.isComplete ? path.segments.at(-1)!.ids : []) {
        const link = linkOf(id, end, path!, plant);
        if (link) {
          links.set([id, end].sort().join(), link);
        }
      }
    }
  }
  return links;
}

function linkOf(
  from: string,
  to: string,
  { segments }: TracedPath,
  plant: Plant,
): PortLink | undefined {
  const deviceOf = (portId: string) =>
    plant.ports.get(portId)?.fields.deviceId as string | undefined;
  const [one, other] = [deviceOf(from), deviceOf(to)];
  if (!one || !other || one === other) {
    return undefined;
  }
  return {
    ports: [plant.ports.get(from)!, plant.ports.get(to)!],
    cableIds: segments.flatMap(({ type, ids }) =>
      type === 'cables' ? ids : [],
    ),
    deviceIds: [one, other],
    through: segments
      .slice(1, -1)
      .flatMap(({ type, ids }) =>
        type === 'ports' ? ids.flatMap(id => deviceOf(id) ?? []) : ids,
      ),
  };
}
