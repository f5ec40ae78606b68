import { NotFoundError } from '@backstage/errors';
import {
  Connection,
  PathCable,
  PathPlant,
  PathPort,
  PortRole,
  Trace,
  TraceCable,
  tracePath,
} from '@rackstage/plugin-datacenter-common';
import { Plant, PlantReader } from '../../database/PlantReader';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { PortOwners } from './PortOwners';

/** What is connected with what. */
export class CablingView {
  private readonly plants: PlantReader;
  private readonly owners: PortOwners;

  constructor(private readonly store: ObjectsReader) {
    this.plants = new PlantReader(store);
    this.owners = new PortOwners(store);
  }

  /** From a port, cable by cable, to the far end. @throws NotFoundError */
  async trace(portId: string): Promise<Trace> {
    const plant = await this.plants.around([portId]);
    if (!plant.ports.has(portId)) {
      throw new NotFoundError(`No ports with id ${portId}`);
    }
    const path = tracePath(portId, pathPlant(plant));
    const shown = path.hops.flatMap(({ near, far }) => [...near, ...far]);
    const views = await this.owners.describe(recordsOf(shown, plant));
    const view = (id: string) => views.get(id)!;
    const hops = path.hops.map(({ near, cableId, far }) => ({
      near: near.map(view),
      cable: cableView(plant.cables.get(cableId)!),
      far: far.map(view),
    }));
    return {
      hops,
      complete: path.complete,
      split: path.split,
      active: path.active,
      lengthMetres: hops.reduce(
        (sum, { cable }) => sum + (cable.lengthMetres ?? 0),
        0,
      ),
      ends: path.complete ? hops.at(-1)!.far : [],
    };
  }

  /** Of every port of a device: its cable, what that leads to, and the far end. @throws NotFoundError */
  async connections(deviceId: string): Promise<Connection[]> {
    const [device] = await this.store.getMany('devices', [deviceId]);
    if (!device) {
      throw new NotFoundError(`No devices with id ${deviceId}`);
    }
    const ports = await this.store.referring('ports', 'deviceId', [deviceId]);
    const plant = await this.plants.around(ports.map(({ id }) => id));
    const paths = pathPlant(plant);
    const traced = inOrder(ports).map(port => ({
      port,
      path: tracePath(port.id, paths),
    }));
    const shown = traced.flatMap(({ port, path: { hops } }) => [
      port.id,
      ...(hops[0]?.far ?? []),
      ...(hops.at(-1)?.far ?? []),
    ]);
    const views = await this.owners.describe(recordsOf(shown, plant));
    const view = (id: string) => views.get(id)!;
    return traced.map(({ port, path: { hops, complete } }) => ({
      port: view(port.id),
      ...(hops.length > 0 && {
        cable: cableView(plant.cables.get(hops[0].cableId)!),
      }),
      peers: (hops[0]?.far ?? []).map(view),
      ends: complete ? hops.at(-1)!.far.map(view) : [],
    }));
  }
}

const recordsOf = (ids: string[], plant: Plant): ObjectRecord[] =>
  [...new Set(ids)].flatMap(id => plant.ports.get(id) ?? []);

/** By role, and in the natural order of names. */
function inOrder(ports: ObjectRecord[]): ObjectRecord[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const keyOf = ({ fields }: ObjectRecord) => `${fields.role} ${fields.name}`;
  return [...ports].sort((one, other) =>
    collator.compare(keyOf(one), keyOf(other)),
  );
}

function pathPlant(plant: Plant): PathPlant {
  const fronts = new Map<string, PathPort[]>();
  const circuits = new Map<string, PathPort[]>();
  const ports = new Map<string, PathPort>();
  for (const record of plant.ports.values()) {
    const port = pathPort(record);
    ports.set(port.id, port);
    add(fronts, port.rearPortId, port);
    add(circuits, port.circuitId, port);
  }
  const cables = new Map(
    [...plant.cables].map(([id, cable]) => [id, pathCable(cable)]),
  );
  return {
    port: id => ports.get(id),
    cableIn: portId => cables.get(plant.cableOf.get(portId) ?? ''),
    frontPorts: id => fronts.get(id) ?? [],
    circuitPorts: id => circuits.get(id) ?? [],
  };
}

function add<T>(groups: Map<string, T[]>, key: string | undefined, one: T) {
  if (key !== undefined) {
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
}

const pathPort = ({ id, fields }: ObjectRecord): PathPort => ({
  id,
  role: fields.role as PortRole,
  rearPortId: fields.rearPortId as string | undefined,
  rearPosition: fields.rearPosition as number | undefined,
  positions: fields.positions as number | undefined,
  circuitId: fields.circuitId as string | undefined,
});

const pathCable = ({ id, fields }: ObjectRecord): PathCable => ({
  id,
  a: fields.a as string[],
  b: fields.b as string[],
  connected: fields.status === 'connected',
});

const cableView = ({ id, fields }: ObjectRecord): TraceCable => ({
  id,
  label: fields.label as string | undefined,
  type: fields.type as string | undefined,
  color: fields.color as string | undefined,
  status: fields.status as string | undefined,
  lengthMetres: fields.lengthMetres as number | undefined,
  verification: fields.verification as string | undefined,
});
