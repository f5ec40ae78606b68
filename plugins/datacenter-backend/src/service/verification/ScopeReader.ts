import { NotFoundError } from '@backstage/errors';
import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { NeighborDevice } from '@rackstage/plugin-datacenter-node';
import { createHash } from 'node:crypto';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { VerificationRecord } from '../../database/VerificationsStore';

export type Scope = Pick<VerificationRecord, 'scope' | 'objectIds'>;

const pageSize = 500;

/** The same for the same things, in whatever order. */
export const scopeKeyOf = ({ scope, objectIds }: Scope): string =>
  createHash('sha256')
    .update([scope, ...[...objectIds].sort()].join('\n'))
    .digest('hex');

/** Finds what is in racks and rooms. */
export class ScopeReader {
  constructor(private readonly objects: ObjectsReader) {}

  /** What people call it. @throws NotFoundError */
  async title({ scope, objectIds }: Scope): Promise<string> {
    const titles = await this.objects.titles(scope, objectIds);
    const missing = objectIds.find(id => !titles.has(id));
    if (missing) {
      throw new NotFoundError(`No ${scope} with id ${missing}`);
    }
    const all = [...titles.values()].sort();
    const rest = all.length - 3;
    return [...all.slice(0, 3), ...(rest > 0 ? [`+${rest}`] : [])].join(', ');
  }

  /** Floors and rooms that are in no other one: together they have all racks, each once. */
  async outermostRooms(): Promise<string[]> {
    const rooms: ObjectRecord[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.objects.list('places', {
        filter: { level: ['floor', 'room'] },
        limit: pageSize,
        cursor,
      });
      rooms.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    const ids = new Set(idsOf(rooms));
    return idsOf(
      rooms.filter(({ fields }) => !ids.has(fields.parentId as string)),
    );
  }

  /** With what is in bays of them. */
  async devices({ scope, objectIds }: Scope): Promise<ObjectRecord[]> {
    const found = new Map<string, ObjectRecord>();
    let more = await this.topmost(scope, objectIds);
    while (more.length > 0) {
      more.forEach(device => found.set(device.id, device));
      const bays = await this.ids('bays', 'deviceId', idsOf(more));
      const inside = await this.objects.referring('devices', 'bayId', bays);
      more = inside.filter(({ id }) => !found.has(id));
    }
    return [...found.values()];
  }

  /** Those that have a management address, with what they are. */
  async askable(devices: ObjectRecord[]): Promise<NeighborDevice[]> {
    const asked = devices.filter(({ fields }) => fields.managementAddress);
    const types = new Map(
      (
        await this.objects.getMany(
          'device-types',
          asked.map(({ fields }) => fields.typeId as string),
        )
      ).map(type => [type.id, type.fields]),
    );
    return asked.map(device => {
      const type = types.get(device.fields.typeId as string);
      return {
        id: device.id,
        name: titleOf(device),
        managementAddress: device.fields.managementAddress as string,
        manufacturer: type?.manufacturer as string | undefined,
        model: type?.model as string | undefined,
      };
    });
  }

  private async topmost(
    scope: Scope['scope'],
    ids: string[],
  ): Promise<ObjectRecord[]> {
    const { objects } = this;
    switch (scope) {
      case 'devices':
        return objects.getMany('devices', ids);
      case 'racks':
        return objects.referring('devices', 'rackId', ids);
      default: {
        const places = await this.placesIn(ids);
        const racks = await this.ids('racks', 'roomId', places);
        return [
          ...(await objects.referring('devices', 'rackId', racks)),
          ...(await objects.referring('devices', 'placeId', places)),
        ];
      }
    }
  }

  /** With those inside of them. */
  private async placesIn(ids: string[]): Promise<string[]> {
    const all = new Set<string>();
    let more = ids;
    while (more.length > 0) {
      more.forEach(id => all.add(id));
      const inside = await this.ids('places', 'parentId', more);
      more = inside.filter(id => !all.has(id));
    }
    return [...all];
  }

  private async ids(kind: ObjectKindName, field: string, ids: string[]) {
    return idsOf(await this.objects.referring(kind, field, ids));
  }
}

const idsOf = (records: ObjectRecord[]) => records.map(({ id }) => id);
