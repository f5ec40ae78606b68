import {
  DatacenterClient,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { readBase64 } from '../base64';

type ImportState = 'create' | 'change' | 'same' | 'error';

/** What became of files, or would. */
export interface Imported {
  applied: boolean;
  /** Nothing is taken over until problems are mended. */
  isBlocked: boolean;
  /** How much would be made or changed. */
  changes: number;
  counts: { state: ImportState; count: number }[];
  /** By the line of a table, or the name of a file. */
  problems: { where: number | string; message: string }[];
}

/** Takes over types from YAML, or anything from a table. */
export function importFiles(
  api: DatacenterClient,
  kind: ObjectKindName,
  files: File[],
  apply: boolean,
): Promise<Imported> {
  const isLibrary = files.every(({ name }) => /\.ya?ml$/i.test(name));
  return isLibrary
    ? importLibrary(api, files, apply)
    : importTable(api, kind, files[0], apply);
}

async function importLibrary(
  api: DatacenterClient,
  files: File[],
  apply: boolean,
): Promise<Imported> {
  const { items } = await api.importLibrary({
    files: await Promise.all(
      files.map(async file => ({ name: file.name, text: await file.text() })),
    ),
    apply,
  });
  const count = (state: string) =>
    items.filter(item => item.state === state).length;
  return {
    applied: apply,
    isBlocked: false,
    changes: count('create') + count('change'),
    counts: [
      { state: 'create', count: count('create') },
      { state: 'change', count: count('change') },
      { state: 'same', count: count('same') },
      { state: 'error', count: count('invalid') },
    ],
    problems: items.flatMap(({ name, reason }) =>
      reason ? [{ where: name, message: reason }] : [],
    ),
  };
}

async function importTable(
  api: DatacenterClient,
  kind: ObjectKindName,
  file: File,
  apply: boolean,
): Promise<Imported> {
  const { counts, applied, problems } = await api.importTable({
    kind,
    format: /\.xlsx$/i.test(file.name) ? 'xlsx' : 'csv',
    content: await readBase64(file),
    apply,
  });
  return {
    applied,
    isBlocked: counts.error > 0,
    changes: counts.create + counts.change,
    counts: (['create', 'change', 'same', 'error'] as const).map(state => ({
      state,
      count: counts[state],
    })),
    problems: problems.map(({ line, column, message }) => ({
      where: line,
      message: column ? `${column}: ${message}` : message,
    })),
  };
}
