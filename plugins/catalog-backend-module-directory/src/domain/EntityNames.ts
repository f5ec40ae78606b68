import { createHash } from 'node:crypto';
import { entityName } from './entityName';

export type RecordKind = 'User' | 'Group';

/**
 * Names of the entities, one for each record. A record keeps the name that it was once given, whoever comes later with
 * the same one; the later one gets a part of the digest of its id behind it.
 */
export class EntityNames {
  private readonly taken = new Map<string, string>();
  private readonly byId = new Map<string, string>();

  constructor(known: Iterable<{ kind: RecordKind; id: string; name: string }>) {
    for (const { kind, id, name } of known) {
      this.keep(kind, id, name);
    }
  }

  of(kind: RecordKind, id: string, text: string): string {
    const known = this.byId.get(`${kind} ${id}`);
    if (known) {
      return known;
    }
    const digest = createHash('sha256').update(id).digest('hex');
    const wanted =
      entityName(text) ?? `${kind.toLowerCase()}-${digest.slice(0, 8)}`;
    const name = this.taken.has(`${kind} ${wanted}`)
      ? `${wanted.slice(0, 54)}-${digest.slice(0, 8)}`
      : wanted;
    this.keep(kind, id, name);
    return name;
  }

  private keep(kind: RecordKind, id: string, name: string): void {
    this.taken.set(`${kind} ${name}`, id);
    this.byId.set(`${kind} ${id}`, name);
  }
}
