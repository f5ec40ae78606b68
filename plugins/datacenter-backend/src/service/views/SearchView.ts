import { FoundObject } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ViewsStore } from '../../database/ViewsStore';

const perKind = 10;

/** Objects of any kind by what people know of them. */
export class SearchView {
  constructor(private readonly store: ViewsStore) {}

  async find(text: string): Promise<FoundObject[]> {
    const found = await this.store.find(text, perKind);
    const placeIds = found.flatMap(
      ({ fields }) => fields.roomId ?? fields.placeId ?? [],
    ) as string[];
    const places = new Map(
      (placeIds.length > 0
        ? await this.store.all('places', { id: [...new Set(placeIds)] })
        : []
      ).map(place => [place.id, titleOf(place)]),
    );
    return found.map(record => {
      const { id, kind, fields } = record;
      const place = places.get((fields.roomId ?? fields.placeId) as string);
      return { id, kind, title: titleOf(record), ...(place && { place }) };
    });
  }
}
