import { ManagedKind, ManagedState } from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';

/** A thing in an account, as its cloud calls it. */
export interface CloudThing {
  kind: ManagedKind | 'instance';
  region: string;
  id: string;
}

/** Who manages a thing of a cloud here. */
export interface ManagedThing {
  kind: ManagedKind | 'instance';
  region: string;
  cloudId: string;
  /** Ours. Of the data volume of an instance: of that instance. */
  id: string;
  name: string;
  owner: string;
  workspaceId: string;
  management: ManagedState;
  /** It is the data volume of the instance. */
  partOf?: 'instance';
}

/** Things of clouds, of most kinds that there are in one region at once. */
const mostPerQuery = 500;

/** Finds what is managed here by what the clouds call it. */
export class ManagedThings {
  constructor(private readonly knex: Knex) {}

  /** Those of the things that are managed already, or are just being made. */
  async find(accountId: string, things: CloudThing[]): Promise<ManagedThing[]> {
    const found: ManagedThing[] = [];
    for (const [region, kinds] of grouped(things)) {
      for (const [kind, ids] of kinds) {
        for (let start = 0; start < ids.length; start += mostPerQuery) {
          const some = ids.slice(start, start + mostPerQuery);
          const scope = { accountId, region, kind };
          found.push(...(await this.findOfKind(scope, some)));
        }
      }
    }
    return found;
  }

  /** Those of the ids whose instance or resource is being made and has no name in the cloud yet. */
  async findBeingMade(ids: string[]): Promise<string[]> {
    const tables = ['instances', 'resources'].map(table =>
      this.knex(table)
        .whereIn('id', ids)
        .whereNull('deleted_at')
        .whereNull('cloud_id')
        .pluck('id'),
    );
    return (await Promise.all(tables)).flat();
  }

  /** Those of the names that are taken in the account. */
  async takenNames(
    accountId: string,
    kind: CloudThing['kind'],
    names: string[],
  ): Promise<string[]> {
    const query = this.knex(kind === 'instance' ? 'instances' : 'resources')
      .where({ account_id: accountId, deleted_at: null })
      .whereIn('name', names);
    return kind === 'instance'
      ? query.pluck('name')
      : query.where({ kind }).pluck('name');
  }

  private async findOfKind(
    scope: { accountId: string; region: string; kind: CloudThing['kind'] },
    ids: string[],
  ): Promise<ManagedThing[]> {
    const { accountId, region, kind } = scope;
    const read = async (
      table: 'instances' | 'resources',
      column: 'cloud_id' | 'volume_cloud_id',
    ): Promise<ManagedThing[]> => {
      const query = this.knex(table)
        .where({ account_id: accountId, region, deleted_at: null })
        .whereIn(column, ids);
      const rows = await (table === 'resources'
        ? query.where({ kind })
        : query);
      return rows.map(row => ({
        kind,
        region,
        cloudId: row[column],
        id: row.id,
        name: row.name,
        owner: row.owner,
        workspaceId: row.workspace_id,
        management: row.management,
      }));
    };
    if (kind === 'instance') {
      return read('instances', 'cloud_id');
    }
    const parts =
      kind === 'volume' ? await read('instances', 'volume_cloud_id') : [];
    return [
      ...(await read('resources', 'cloud_id')),
      ...parts.map(part => ({ ...part, partOf: 'instance' as const })),
    ];
  }
}

function grouped(
  things: CloudThing[],
): Map<string, Map<CloudThing['kind'], string[]>> {
  const regions = new Map<string, Map<CloudThing['kind'], string[]>>();
  for (const { region, kind, id } of things) {
    const kinds = regions.get(region) ?? new Map();
    regions.set(region, kinds.set(kind, [...(kinds.get(kind) ?? []), id]));
  }
  return regions;
}
