import { NotFoundError } from '@backstage/errors';
import {
  Connection,
  Trace,
  TracedCable,
  TracedPath,
  loadPath,
  tracePath,
  tracePlant,
} from '@rackstage/plugin-datacenter-common';
import {
  emptyPlant,
  Plant,
  PlantReader,
  traceCable,
  tracePort,
} from '../PlantReader';
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
    const plant: Plant = emptyPlant();
    const path = await loadPath([portId], request =>
      this.plants.answer(request, plant),
    );
    if (!plant.ports.has(portId)) {
      throw new NotFoundError(`No ports with id ${portId}`);
    }
    const hops = hopsOf(path);
    const shown = hops.flatMap(({ near, far }) => [...near, ...far]);
    const views = await this.owners.describe(recordsOf(shown, plant));
    const view = (id: string) => views.get(id)!;
    const drawn = hops.flatMap(({ near, cableIds, far }) =>
      cableIds.map(id => ({
        near: near.map(view),
        cable: cableView(plant.cables.get(id)!),
        far: far.map(view),
      })),
    );
    const complete = path?.isComplete ?? false;
    return {
      hops: drawn,
      complete,
      split: path?.isSplit ?? false,
      active: path?.isActive ?? false,
      lengthMetres: drawn.reduce(
        (sum, { cable }) => sum + (cable.lengthMetres ?? 0),
        0,
      ),
      ends: complete ? (drawn.at(-1)?.far ?? []) : [],
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
    const known = tracePlant(
      [...plant.ports.values()].map(port => tracePort(port, plant)),
      [...plant.cables.values()].map(traceCable),
    );
    const traced = inOrder(ports).map(port => {
      const path = tracePath([port.id], known);
      return { port, hops: hopsOf(path), complete: path?.isComplete };
    });
    const shown = traced.flatMap(({ port, hops }) => [
      port.id,
      ...(hops[0]?.far ?? []),
      ...(hops.at(-1)?.far ?? []),
    ]);
    const views = await this.owners.describe(recordsOf(shown, plant));
    const view = (id: string) => views.get(id)!;
    return traced.map(({ port, hops, complete }) => ({
      port: view(port.id),
      ...(hops.length > 0 && {
        cable: cableView(plant.cables.get(hops[0].cableIds[0])!),
      }),
      peers: (hops[0]?.far ?? []).map(view),
      ends: complete ? hops.at(-1)!.far.map(view) : [],
    }));
  }
}

const recordsOf = (ids: readonly string[], plant: Plant): ObjectRecord[] =>
  [...new Set(ids)].flatMap(id => plant.ports.get(id) ?? []);

/** By role, and in the natural order of names. */
function inOrder(ports: ObjectRecord[]): ObjectRecord[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const keyOf = ({ fields }: ObjectRecord) => `${fields.role} ${fields.name}`;
  return [...ports].sort((one, other) =>
    collator.compare(keyOf(one), keyOf(other)),
  );
}

interface Hop {
  near: readonly string[];
  cableIds: readonly string[];
  far: readonly string[];
}

/** Ports, cables and ports of a path, three by three; what the path crosses inside of things is left out. */
function hopsOf(path: TracedPath | undefined): Hop[] {
  const segments = path?.segments ?? [];
  return segments.flatMap(({ type, ids }, index) =>
    type === 'cables'
      ? [
          {
            near: segments[index - 1].ids,
            cableIds: ids,
            far: segments[index + 1]?.ids ?? [],
          },
        ]
      : [],
  );
}

const cableView = ({ id, fields }: ObjectRecord): TracedCable => ({
  id,
  label: fields.label as string | undefined,
  type: fields.type as string | undefined,
  color: fields.color as string | undefined,
  status: fields.status as string | undefined,
  lengthMetres: fields.lengthMetres as number | undefined,
  verification: fields.verification as string | undefined,
});
