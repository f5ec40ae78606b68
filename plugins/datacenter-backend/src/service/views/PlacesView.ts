import { PlaceNode } from '@rackstage/plugin-datacenter-common';
import { ViewsStore } from '../../database/ViewsStore';

/** All places, with what stands directly in each. */
export class PlacesView {
  constructor(private readonly store: ViewsStore) {}

  async tree(): Promise<PlaceNode[]> {
    const places = await this.store.all('places');
    const racks = await this.store.countByPlace('racks');
    const devices = await this.store.countByPlace('devices');
    return places.map(({ id, fields }) => ({
      id,
      parentId: fields.parentId as string | undefined,
      name: String(fields.name),
      level: String(fields.level),
      status: fields.status as string | undefined,
      rackCount: racks.get(id) ?? 0,
      deviceCount: devices.get(id) ?? 0,
    }));
  }
}
