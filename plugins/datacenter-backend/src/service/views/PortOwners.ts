import { PortRole, TraceEnd } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';

const owners = [
  ['deviceId', 'devices'],
  ['feedId', 'feeds'],
  ['circuitId', 'circuits'],
] as const;

/** Says of ports what they are of, and where that stands. */
export class PortOwners {
  constructor(private readonly store: ObjectsReader) {}

  /** By id of the port. */
  async describe(ports: ObjectRecord[]): Promise<Map<string, TraceEnd>> {
    const things = new Map<string, ObjectRecord>();
    for (const [field, kind] of owners) {
      const ids = ports.flatMap(
        ({ fields }) => fields[field] ?? [],
      ) as string[];
      if (ids.length > 0) {
        const found = await this.store.getMany(kind, ids);
        found.forEach(thing => things.set(thing.id, thing));
      }
    }
    const racks = await this.store.titles(
      'racks',
      [...things.values()].flatMap(
        ({ fields }) => fields.rackId ?? [],
      ) as string[],
    );
    return new Map(
      ports.map(port => {
        const owner = things.get(
          (port.fields.deviceId ??
            port.fields.feedId ??
            port.fields.circuitId) as string,
        )!;
        return [port.id, describe(port, owner, racks)];
      }),
    );
  }
}

function describe(
  { id, fields }: ObjectRecord,
  owner: ObjectRecord,
  racks: Map<string, string>,
): TraceEnd {
  const rackId = owner.fields.rackId as string | undefined;
  return {
    id,
    name: String(fields.name),
    role: fields.role as PortRole,
    type: fields.type as string | undefined,
    ownerId: owner.id,
    ownerKind: owner.kind as TraceEnd['ownerKind'],
    ownerTitle: titleOf(owner),
    rackId,
    rackTitle: racks.get(rackId ?? ''),
    position: owner.fields.position as number | undefined,
  };
}
