import { Entity } from '@backstage/catalog-model';
import {
  CatalogKind,
  catalogPlaceLevels,
  DatacenterObject,
} from '@rackstage/plugin-datacenter-common';
import { ObjectsRead } from './DatacenterReader';
import { typeOfRole } from './deviceEntityType';
import {
  deviceEntity,
  EntityOptions,
  placeEntity,
  rackEntity,
} from './entities';
import { Surroundings } from './Surroundings';

/** Makes entities of objects and of what is around them. */
export class EntityMaker {
  constructor(
    private readonly around: Surroundings,
    private readonly options: EntityOptions,
  ) {}

  /** None of places that are no entities. */
  async entitiesOf(
    kind: CatalogKind,
    { objects, titles }: ObjectsRead,
  ): Promise<Entity[]> {
    const entities: Entity[] = [];
    for (const object of objects) {
      const entity = await this.entityOf(kind, object, titles);
      if (entity) {
        entities.push(entity);
      }
    }
    return entities;
  }

  private async entityOf(
    kind: CatalogKind,
    object: DatacenterObject,
    titles: Record<string, string>,
  ): Promise<Entity | undefined> {
    const { around, options } = this;
    const { fields } = object;
    switch (kind) {
      case 'places':
        return catalogPlaceLevels.includes(String(fields.level))
          ? placeEntity(object, await around.placeIn(fields.parentId), options)
          : undefined;
      case 'racks':
        return rackEntity(
          object,
          titles,
          await around.placeIn(fields.roomId),
          options,
        );
      default: {
        const product = await around.product(String(fields.typeId));
        const role = titles[String(fields.roleId)] ?? '';
        return deviceEntity(
          object,
          titles,
          {
            type: typeOfRole(role) ?? product?.type ?? 'device',
            product: product?.title ?? '',
            locatedIn: await around.deviceIsIn(object),
          },
          options,
        );
      }
    }
  }
}
