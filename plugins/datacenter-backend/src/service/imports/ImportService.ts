import { InputError } from '@backstage/errors';
import {
  FieldValues,
  LibraryImport,
  LibraryImportResult,
  ObjectChange,
  TableImport,
  TableImportResult,
} from '@rackstage/plugin-datacenter-common';
import { Readable } from 'node:stream';
import { uniqueKeysOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { LibraryType } from '../../imports/library/readLibraryFile';
import { readLibraryFiles } from '../../imports/library/readLibraryFiles';
import { checkTable } from '../../imports/tables/checkTable';
import { readCsv } from '../../imports/tables/readCsv';
import { readXlsx } from '../../imports/tables/readXlsx';
import { TableRow } from '../../imports/tables/types';
import { ObjectService } from '../ObjectService';
import { ObjectsLookup } from './ObjectsLookup';

/** Rows that are taken over in one go. */
const mostRows = 50_000;
const shownProblems = 100;

export interface ImportServiceOptions<TCaller> {
  store: ObjectsReader;
  objects: Pick<ObjectService<TCaller>, 'apply'>;
}

/** Takes objects over from files, or says what that would do. */
export class ImportService<TCaller> {
  constructor(private readonly options: ImportServiceOptions<TCaller>) {}

  async library(
    { files, apply }: LibraryImport,
    caller: TCaller,
  ): Promise<LibraryImportResult> {
    const results = readLibraryFiles(files);
    const types = results.flatMap(result =>
      'type' in result ? [result.type] : [],
    );
    const present = await this.presentTypes(types);
    const changes: ObjectChange[] = [];
    const items = results.map(result => {
      if (!('type' in result)) {
        return {
          name: result.name,
          state: 'invalid' as const,
          reason: result.reason,
        };
      }
      const { kind, fields, ignored } = result.type;
      const record = present.get(keyOf(result.type));
      const change = changeTo(kind, fields, record);
      if (change) {
        changes.push(change);
      }
      return {
        name: result.name,
        title: `${fields.manufacturer} ${fields.model}`,
        state: stateOf(record, change),
        ignored,
      };
    });
    if (apply && changes.length > 0) {
      await this.options.objects.apply(changes, undefined, caller);
    }
    return { items };
  }

  async table(
    { kind, format, content, apply }: TableImport,
    caller: TCaller,
  ): Promise<TableImportResult> {
    const bytes = Buffer.from(content, 'base64');
    const lines =
      format === 'csv' ? readCsv(Readable.from([bytes])) : readXlsx(bytes);
    const result: TableImportResult = {
      counts: { create: 0, change: 0, same: 0, error: 0 },
      applied: false,
      problems: [],
    };
    const changes: ObjectChange[] = [];
    const lookup = new ObjectsLookup(this.options.store);
    for await (const row of checkTable(kind, lines, { lookup })) {
      result.counts[row.kind] += 1;
      result.problems.push(
        ...row.problems
          .slice(0, shownProblems - result.problems.length)
          .map(problem => ({ line: row.line, ...problem })),
      );
      changes.push(...changeOf(kind, row));
      if (apply && changes.length > mostRows) {
        throw new InputError(
          `The table changes more than ${mostRows} objects; split it`,
        );
      }
    }
    if (apply && result.counts.error === 0 && changes.length > 0) {
      await this.options.objects.apply(changes, undefined, caller);
      result.applied = true;
    }
    return result;
  }

  private async presentTypes(
    types: LibraryType[],
  ): Promise<Map<string, ObjectRecord>> {
    const present = new Map<string, ObjectRecord>();
    for (const kind of ['device-types', 'module-types'] as const) {
      const keys = types
        .filter(type => type.kind === kind)
        .flatMap(({ fields }) => uniqueKeysOf(kind, fields)[0] ?? []);
      const records = await this.options.store.withUniqueKeys(kind, 0, keys);
      records.forEach(record => present.set(keyOf(record), record));
    }
    return present;
  }
}

const keyOf = ({ kind, fields }: Pick<ObjectRecord, 'kind' | 'fields'>) =>
  `${kind} ${uniqueKeysOf(kind, fields)[0]}`;

/** What makes a type what the file says; nothing when it is that already. */
function changeTo(
  kind: LibraryType['kind'],
  fields: FieldValues,
  record: ObjectRecord | undefined,
): ObjectChange | undefined {
  if (!record) {
    return { action: 'create', kind, fields: fields as ObjectChange['fields'] };
  }
  const different = Object.entries(fields).filter(
    ([name, value]) =>
      JSON.stringify(record.fields[name] ?? null) !==
      JSON.stringify(value ?? null),
  );
  return different.length > 0
    ? {
        action: 'update',
        kind,
        id: record.id,
        fields: Object.fromEntries(different) as ObjectChange['fields'],
      }
    : undefined;
}

function stateOf(record?: ObjectRecord, change?: ObjectChange) {
  if (!change) {
    return 'same' as const;
  }
  return record ? ('change' as const) : ('create' as const);
}

function changeOf(kind: TableImport['kind'], row: TableRow): ObjectChange[] {
  const fields = row.fields as ObjectChange['fields'];
  switch (row.kind) {
    case 'create':
      return [{ action: 'create', kind, fields }];
    case 'change':
      return [
        { action: 'update', kind, id: row.id, revision: row.revision, fields },
      ];
    default:
      return [];
  }
}
