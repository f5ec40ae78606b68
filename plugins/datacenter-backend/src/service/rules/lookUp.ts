import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';

/** What records refer to by a field, by id, in one query. */
export async function lookUp(
  objects: ObjectsReader,
  kind: ObjectKindName,
  records: ObjectRecord[],
  field: string,
): Promise<Map<string, ObjectRecord>> {
  const ids = records.flatMap(({ fields }) =>
    typeof fields[field] === 'string' ? [fields[field]] : [],
  );
  const found = await objects.getMany(kind, ids);
  return new Map(found.map(record => [record.id, record]));
}
