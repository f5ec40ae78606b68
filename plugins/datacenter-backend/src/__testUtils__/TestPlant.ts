import {
  DatacenterObject,
  FieldValues,
  ObjectChange,
  ObjectKindName,
  PortTemplate,
} from '@rackstage/plugin-datacenter-common';
import { Knex } from 'knex';
import { DatabaseObjectsStore } from '../database/DatabaseObjectsStore';
import { DatabaseViewsStore } from '../database/DatabaseViewsStore';
import { DefaultObjectService } from '../service/DefaultObjectService';
import { migrate } from './migrate';

const ann = { ref: 'user:default/ann' };

const serverPorts: PortTemplate[] = [
  { role: 'power-port', name: 'PSU1', maxDrawWatts: 750 },
  { role: 'power-port', name: 'PSU2', maxDrawWatts: 750 },
  { role: 'interface', name: 'eth0', type: '10gbase-x-sfpp' },
  { role: 'interface', name: 'eth1', type: '10gbase-x-sfpp' },
];

/** A room with a rack and some types, on one database, and what is quickly put into it. */
export class TestPlant {
  readonly store: DatabaseObjectsStore;
  readonly views: DatabaseViewsStore;
  readonly objects: DefaultObjectService;
  /** What was told of. */
  readonly changed: { kind: ObjectKindName; id: string }[] = [];
  now = new Date('2026-12-01T00:00:00.000Z');

  static async create(knex: Knex): Promise<TestPlant> {
    await migrate(knex);
    return new TestPlant(knex);
  }

  private constructor(knex: Knex) {
    this.store = new DatabaseObjectsStore(knex);
    this.views = new DatabaseViewsStore(knex);
    this.objects = new DefaultObjectService({
      store: this.store,
      now: () => this.now,
      changed: ids => void this.changed.push(...ids),
    });
  }

  make(kind: ObjectKindName, fields: FieldValues): Promise<DatacenterObject> {
    return this.objects.create(kind, fields, ann);
  }

  change(
    object: Pick<DatacenterObject, 'kind' | 'id' | 'revision'>,
    fields: FieldValues,
  ) {
    const { kind, id, revision } = object;
    return this.objects.update(kind, id, { revision, fields }, ann);
  }

  remove({ kind, id }: DatacenterObject) {
    return this.objects.delete(kind, id, ann);
  }

  apply(changes: ObjectChange[]) {
    return this.objects.apply(changes, undefined, ann);
  }

  async all(kind: ObjectKindName) {
    return this.views.all(kind);
  }

  room(name = 'Hall 1') {
    return this.make('places', { name, level: 'room' });
  }

  rack(room: DatacenterObject, fields: FieldValues = {}) {
    return this.make('racks', { name: 'R1', roomId: room.id, ...fields });
  }

  serverType(fields: FieldValues = {}) {
    return this.make('device-types', {
      manufacturer: 'Dell',
      model: 'R650',
      heightUnits: 1,
      weightKg: 20,
      ports: serverPorts,
      ...fields,
    } as FieldValues);
  }

  /** The port of a device. */
  async port(device: DatacenterObject, name: string) {
    const ports = await this.views.all('ports', { deviceId: device.id });
    const found = ports.find(({ fields }) => fields.name === name);
    if (!found) {
      throw new Error(`No port ${name}`);
    }
    return found;
  }

  cable(a: { id: string }, b: { id: string }, fields: FieldValues = {}) {
    return this.make('cables', { a: [a.id], b: [b.id], ...fields });
  }
}
