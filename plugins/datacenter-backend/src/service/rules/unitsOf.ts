import { RackUnit } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';

/** The half units that a device takes; of both faces when it is as deep as the rack. */
export function unitsOf(
  { id, fields }: ObjectRecord,
  types: Map<string, ObjectRecord>,
): RackUnit[] {
  const { rackId, position, face } = fields;
  const type = types.get(fields.typeId as string)!.fields;
  if (typeof rackId !== 'string' || typeof position !== 'number') {
    return [];
  }
  const own = face === 'rear' ? 'rear' : 'front';
  const taken = type.fullDepth
    ? (['front', 'rear'] as const)
    : ([own] as const);
  const count = Number(type.heightUnits) * 2;
  return taken.flatMap(side =>
    Array.from({ length: count }, (_, index) => ({
      rackId,
      face: side,
      halfUnit: position * 2 + index,
      deviceId: id,
    })),
  );
}
