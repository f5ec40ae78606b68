import {
  DatacenterObject,
  FieldValue,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { toCsv } from '@rackstage/ui';

/** Every field of every object, under the names of the API; references by title. */
export function objectsToCsv(
  kind: ObjectKindName,
  objects: DatacenterObject[],
  titles: Record<string, string>,
): string {
  const columns = Object.fromEntries(
    kindOf[kind].fields.map(({ name, type }) => [
      name,
      ({ fields }: DatacenterObject) => textOf(type, fields[name], titles),
    ]),
  );
  return toCsv({ id: ({ id }: DatacenterObject) => id, ...columns }, objects);
}

function textOf(
  type: string,
  value: FieldValue | undefined,
  titles: Record<string, string>,
): string | number | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (type === 'reference') {
    return titles[String(value)] ?? String(value);
  }
  if (type === 'structure') {
    return JSON.stringify(value);
  }
  return typeof value === 'number' ? value : String(value);
}
