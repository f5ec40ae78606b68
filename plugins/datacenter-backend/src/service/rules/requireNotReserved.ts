import { ConflictError } from '@backstage/errors';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';

/**
 * Units that are kept free for an owner take only what is theirs.
 *
 * @throws ConflictError
 */
export async function requireNotReserved(
  placed: ObjectRecord[],
  types: Map<string, ObjectRecord>,
  racks: Map<string, ObjectRecord>,
  objects: ObjectsReader,
): Promise<void> {
  const reservations = await objects.referring('reservations', 'rackId', [
    ...racks.keys(),
  ]);
  for (const device of placed) {
    const { rackId, owner } = device.fields;
    const position = Number(device.fields.position);
    const type = types.get(device.fields.typeId as string)!;
    const end = position + Number(type.fields.heightUnits);
    const reserved = reservations.find(({ fields }) => {
      const start = Number(fields.position);
      return (
        fields.rackId === rackId &&
        (fields.owner === undefined || fields.owner !== owner) &&
        start < end &&
        position < start + Number(fields.heightUnits)
      );
    });
    if (reserved) {
      throw new ConflictError(
        `fields.position: units of '${titleOf(racks.get(rackId as string)!)}' are reserved for '${titleOf(reserved)}'; choose others, or change the reservation`,
      );
    }
  }
}
