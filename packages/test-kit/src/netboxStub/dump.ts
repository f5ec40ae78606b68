import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A row as Django's `dumpdata` writes it. */
export interface DumpRow {
  model: string;
  pk: number;
  fields: Record<string, unknown>;
}

/** Reads what `dumpdata` wrote, compressed or not. */
export function readDump(file: string): DumpRow[] {
  const bytes = readFileSync(file);
  const text = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return JSON.parse(text.toString());
}

/** Rows by model and key. */
export class DumpTables {
  private readonly tables = new Map<string, Map<number, DumpRow>>();
  /** Terminations of cables by cable: both ends. */
  private readonly ends = new Map<number, DumpRow[]>();
  /** Bays by the device that is in them. */
  private readonly bayOf = new Map<number, DumpRow>();

  constructor(rows: readonly DumpRow[]) {
    for (const row of rows) {
      const table = this.tables.get(row.model) ?? new Map<number, DumpRow>();
      this.tables.set(row.model, table.set(row.pk, row));
      if (row.model === 'dcim.cabletermination') {
        const cable = row.fields.cable as number;
        this.ends.set(cable, [...(this.ends.get(cable) ?? []), row]);
      }
      if (row.model === 'dcim.devicebay' && row.fields.installed_device) {
        this.bayOf.set(row.fields.installed_device as number, row);
      }
    }
  }

  all(model: string): DumpRow[] {
    return [...(this.tables.get(model)?.values() ?? [])];
  }

  find(model: string, pk: unknown): DumpRow | undefined {
    return this.tables.get(model)?.get(Number(pk));
  }

  terminationsOf(cable: number): DumpRow[] {
    return this.ends.get(cable) ?? [];
  }

  bayAround(device: number): DumpRow | undefined {
    return this.bayOf.get(device);
  }
}
