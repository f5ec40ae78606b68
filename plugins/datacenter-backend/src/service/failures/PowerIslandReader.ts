import { ViewsStore } from '../../database/ViewsStore';
import { ObjectRecord } from '../../database/records';
import { PowerRecords } from '../powerPlantOf';

const powerRoles = ['power-port', 'power-outlet', 'feed'];

/** Loads all that power can flow through around some ports: up to every feed, and down from each of those. */
export class PowerIslandReader {
  constructor(private readonly views: ViewsStore) {}

  async around(portIds: string[]): Promise<PowerRecords> {
    const { views } = this;
    const ports = new Map<string, ObjectRecord>();
    const cables = new Map<string, ObjectRecord>();
    const deviceIds = new Set<string>();
    const feedIds = new Set<string>();
    let reached = await this.power({ id: portIds });
    while (reached.length > 0) {
      reached.forEach(port => ports.set(port.id, port));
      const laid = await views.cablesAt(reached.map(({ id }) => id));
      const ends = laid
        .filter(({ id }) => !cables.has(id))
        .flatMap(cable => {
          cables.set(cable.id, cable);
          return [
            ...(cable.fields.a as string[]),
            ...(cable.fields.b as string[]),
          ];
        });
      const devices = fresh(reached, 'deviceId', deviceIds);
      const feeds = fresh(reached, 'feedId', feedIds);
      const next = [
        ...(await this.power({ id: ends.filter(id => !ports.has(id)) })),
        ...(await this.power({ deviceId: devices })),
        ...(await this.power({ feedId: feeds })),
      ];
      reached = next.filter(({ id }) => !ports.has(id));
    }
    const devices = await views.all('devices', { id: [...deviceIds] });
    const types = await views.all('device-types', {
      id: [...new Set(devices.map(({ fields }) => fields.typeId as string))],
    });
    return {
      feeds: await views.all('feeds', { id: [...feedIds] }),
      ports: [...ports.values()],
      cables: [...cables.values()],
      devices,
      types: new Map(types.map(type => [type.id, type])),
    };
  }

  private power(where: Record<string, string[]>): Promise<ObjectRecord[]> {
    return Object.values(where).flat().length > 0
      ? this.views.all('ports', { ...where, role: powerRoles })
      : Promise.resolve([]);
  }
}

/** Ids that ports refer to for the first time. */
function fresh(
  ports: ObjectRecord[],
  field: 'deviceId' | 'feedId',
  known: Set<string>,
): string[] {
  const ids = ports.flatMap(({ fields }) => fields[field] ?? []) as string[];
  const unseen = [...new Set(ids)].filter(id => !known.has(id));
  unseen.forEach(id => known.add(id));
  return unseen;
}
