import {
  catalogPlaceLevels,
  DatacenterObject,
  objectEntityRef,
  ObjectKindName,
  PortTemplate,
} from '@rackstage/plugin-datacenter-common';
import { DatacenterReader } from './DatacenterReader';
import { DeviceEntityType, typeOfProduct } from './deviceEntityType';

export interface Product {
  /** Manufacturer and model. */
  title: string;
  /** Where its role does not say more. */
  type: DeviceEntityType;
}

interface Place {
  parentId?: string;
  isEntity: boolean;
}

/** What devices and racks refer to, as far as their entities say something of it. Read once, kept small. */
export class Surroundings {
  private readonly products = new Map<string, Product | undefined>();
  private readonly places = new Map<string, Place | undefined>();
  /** By the id of a bay, the device that has it. */
  private readonly chassis = new Map<string, string | undefined>();

  constructor(private readonly reader: DatacenterReader) {}

  /** Reads what a full reading needs in pages, not one by one. */
  async load(): Promise<void> {
    for await (const { objects } of this.reader.list('places')) {
      objects.forEach(place => this.places.set(place.id, placeOf(place)));
    }
    for await (const { objects } of this.reader.list('device-types')) {
      objects.forEach(type => this.products.set(type.id, productOf(type)));
    }
    for await (const { objects } of this.reader.list('bays', ['role=device'])) {
      objects.forEach(bay => this.chassis.set(bay.id, chassisOf(bay)));
    }
  }

  product(typeId: string): Promise<Product | undefined> {
    return this.cached(this.products, 'device-types', typeId, productOf);
  }

  /** Entity ref of the chassis, the rack or the place that a device is in. */
  async deviceIsIn({
    fields,
  }: Pick<DatacenterObject, 'fields'>): Promise<string | undefined> {
    const { bayId, rackId, placeId } = fields;
    const chassisId =
      typeof bayId === 'string'
        ? await this.cached(this.chassis, 'bays', bayId, chassisOf)
        : undefined;
    if (chassisId) {
      return objectEntityRef('devices', chassisId);
    }
    return typeof rackId === 'string'
      ? objectEntityRef('racks', rackId)
      : this.placeIn(placeId);
  }

  /** Entity ref of a place, or of the smallest around it that is in the catalog. */
  async placeIn(placeId: unknown): Promise<string | undefined> {
    let id = placeId;
    while (typeof id === 'string') {
      const place = await this.cached(this.places, 'places', id, placeOf);
      if (place?.isEntity) {
        return objectEntityRef('places', id);
      }
      id = place?.parentId;
    }
    return undefined;
  }

  private async cached<T>(
    known: Map<string, T | undefined>,
    kind: ObjectKindName,
    id: string,
    read: (object: DatacenterObject) => T | undefined,
  ): Promise<T | undefined> {
    if (!known.has(id)) {
      const found = await this.reader.find(kind, id);
      known.set(id, found && read(found.objects[0]));
    }
    return known.get(id);
  }
}

const placeOf = ({ fields }: DatacenterObject): Place => ({
  ...(typeof fields.parentId === 'string' && { parentId: fields.parentId }),
  isEntity: catalogPlaceLevels.includes(String(fields.level)),
});

const chassisOf = ({ fields }: DatacenterObject) =>
  typeof fields.deviceId === 'string' ? fields.deviceId : undefined;

function productOf({ fields }: DatacenterObject): Product {
  const model = String(fields.model);
  // Not the ports themselves: there may be hundreds of them in each of thousands of types.
  return {
    title: `${fields.manufacturer} ${model}`,
    type: typeOfProduct(model, (fields.ports ?? []) as PortTemplate[]),
  };
}
