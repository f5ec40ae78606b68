import { CableStock } from '@rackstage/plugin-datacenter-common';
import { Trial } from '../../database/PlansStore';

/** Cables on the shelf. */
export async function readStock({
  views,
}: Pick<Trial, 'views'>): Promise<CableStock[]> {
  const found = await views.all('cable-stock', {});
  return found.map(({ fields }) => ({
    type: fields.type as string | undefined,
    lengthMetres: fields.lengthMetres as number,
    count: fields.count as number | undefined,
  }));
}
