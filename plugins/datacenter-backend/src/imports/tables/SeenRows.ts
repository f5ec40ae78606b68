import {
  FieldValues,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { createHash } from 'node:crypto';

/**
 * Which rows of a table are about the same: two that share a value which no two
 * objects of the kind share. Keeps 12 bytes of each, so that a million fit in memory.
 */
export class SeenRows {
  private readonly lines = new Map<string, number>();

  constructor(private readonly kind: ObjectKindName) {}

  /** The line of an earlier row that this one is the same as. Remembers it otherwise. */
  add(line: number, id: string | undefined, fields: FieldValues) {
    const keys = kindOf[this.kind].unique
      .map(names => [names, names.map(name => fields[name])] as const)
      .filter(([, values]) => values.every(value => (value ?? '') !== ''))
      .map(([names, values]) => JSON.stringify([names, values]).toLowerCase());
    const digests = [...keys, ...(id ? [id] : [])].map(digest);
    const earlier = digests.map(key => this.lines.get(key)).find(Boolean);
    if (earlier === undefined) {
      digests.forEach(key => this.lines.set(key, line));
    }
    return earlier;
  }
}

/** Too short for V8 to keep it as a view of the whole digest. */
const digest = (key: string) =>
  createHash('sha256').update(key).digest('latin1').slice(0, 12);
