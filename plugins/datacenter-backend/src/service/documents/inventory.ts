import {
  kindOf,
  ObjectField,
  ObjectKindName,
  objectKinds,
} from '@rackstage/plugin-datacenter-common';
import { WorkbookColumn, WorkbookValue } from '@rackstage/documents';
import { ObjectRecord } from '../../database/records';
import { DocumentSources } from './DocumentSources';
import { Report } from './Report';
import { Language, wordsIn } from './words';

/** Ports come with what they are of, and would be most of the file. */
const kinds = objectKinds.filter(kind => kind !== 'ports');

/** All there is, a sheet for each kind, with the columns that imports take. */
export async function inventory(
  { objects, views }: DocumentSources,
  language: Language,
): Promise<Report> {
  const words = wordsIn(language);
  const sections: Report['sections'] = [];
  for (const kind of kinds) {
    const records = await views.all(kind);
    const titles = await titlesOf(kind, records, objects);
    const { fields } = kindOf[kind];
    sections.push({
      heading: kind,
      tables: [
        {
          name: kind,
          empty: words('nothing'),
          columns: [
            { title: 'id', type: 'text' as const, width: 2 },
            ...fields.map(field => ({ ...columnOf(field), width: 1 })),
          ],
          rows: records.map(record => [
            record.id,
            ...fields.map(field => valueOf(field, record, titles)),
          ]),
        },
      ],
    });
  }
  return { title: words('inventory'), sections };
}

const columnOf = ({ name, type }: ObjectField): WorkbookColumn => ({
  title: name,
  type: type === 'number' ? 'number' : 'text',
});

function valueOf(
  { name, type }: ObjectField,
  { fields }: ObjectRecord,
  titles: Map<string, string>,
): WorkbookValue {
  const value = fields[name];
  if (value === undefined || value === null) {
    return undefined;
  }
  switch (type) {
    case 'number':
      return Number(value);
    case 'structure':
      return JSON.stringify(value);
    case 'reference':
      return titles.get(String(value)) ?? String(value);
    default:
      return String(value);
  }
}

/** Of all that objects of a kind refer to. */
async function titlesOf(
  kind: ObjectKindName,
  records: ObjectRecord[],
  objects: DocumentSources['objects'],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const field of kindOf[kind].fields) {
    if (field.type === 'reference') {
      const ids = records.flatMap(({ fields }) => fields[field.name] ?? []);
      const found = await objects.titles(field.to, ids as string[]);
      found.forEach((title, id) => titles.set(id, title));
    }
  }
  return titles;
}
