import { Knex } from 'knex';
import { Scope, StoredKeyPair } from '../service/resources';
import { scopeColumns } from './ResourceTable';

interface KeyPairRow {
  project_id: string;
  region_id: string;
  name: string;
  type: StoredKeyPair['type'];
  public_key: string;
  fingerprint: string;
}

/** Key pairs that a project brought, by their names. */
export class KeyPairTable {
  constructor(private readonly database: Knex) {}

  async list(scope: Scope): Promise<StoredKeyPair[]> {
    const rows = await this.rows(scope);
    return rows.map(row => ({
      projectId: row.project_id,
      regionId: row.region_id,
      id: row.name,
      name: row.name,
      type: row.type,
      publicKey: row.public_key,
      fingerprint: row.fingerprint,
    }));
  }

  async count(scope: Scope): Promise<number> {
    const [{ pairs }] = await this.rows(scope).count({ pairs: '*' });
    return Number(pairs);
  }

  async insert(pair: StoredKeyPair): Promise<void> {
    await this.rows(pair).insert({
      ...scopeColumns(pair),
      name: pair.name,
      type: pair.type,
      public_key: pair.publicKey,
      fingerprint: pair.fingerprint,
    });
  }

  async delete(scope: Scope, name: string): Promise<void> {
    await this.rows(scope).where({ name }).delete();
  }

  private rows(scope: Scope) {
    return this.database<KeyPairRow>('key_pairs').where(scopeColumns(scope));
  }
}
