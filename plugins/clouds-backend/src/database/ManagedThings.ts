import {
  InventoryKind,
  isAdoptable,
  ManagedHere,
  AdoptableKind,
  ManagedState,
  ManagementState,
} from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';

/** A thing in an account, as its cloud calls it. */
export interface CloudThing {
  kind: AdoptableKind;
  region: string;
  id: string;
}

interface PlacedThing extends CloudThing {
  accountId: string;
}

/** What an inventory has of a thing, as far as it tells which thing that is. */
interface SeenItem {
  accountId: string;
  kind: InventoryKind;
  region?: string;
  id: string;
}

/** Who manages a thing of a cloud here. */
export interface ManagedThing {
  accountId: string;
  kind: AdoptableKind;
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

/** Something that was made here under a tag, also what is deleted by now. */
export interface TaggedThing {
  /** Also its tag. Of the data volume of an instance: of that instance. */
  id: string;
  table: 'instances' | 'resources';
  cloudId?: string;
  /** When the cloud was last asked to make it. */
  attemptedAt?: string;
  isDeleted: boolean;
}

const mostPerQuery = 500;

/** Finds what is managed here by what the clouds call it. */
export class ManagedThings {
  constructor(private readonly knex: Knex) {}

  /** Those of the things that are managed already, or are just being made. */
  find(accountId: string, things: CloudThing[]): Promise<ManagedThing[]> {
    return this.findIn(things.map(thing => ({ ...thing, accountId })));
  }

  /** How each item of an inventory stands to what is managed here, in the order of the items. */
  async describe<T extends SeenItem>(
    items: T[],
  ): Promise<(T & { management?: ManagementState; managed?: ManagedHere })[]> {
    const managed = new Map(
      (await this.findIn(items.filter(isThing))).map(thing => [
        keyOf({ ...thing, id: thing.cloudId }),
        thing,
      ]),
    );
    return items.map(item => {
      if (!isThing(item)) {
        return item;
      }
      const found = managed.get(keyOf(item));
      if (!found) {
        return { ...item, management: 'unknown' };
      }
      const { id, name, owner, management, kind, partOf = kind } = found;
      return {
        ...item,
        management,
        managed: { kind: partOf, id, name, owner },
      };
    });
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

  /** What was made here, not adopted and not released, under these tags. */
  async findByTag(
    {
      accountId,
      region,
      kind,
    }: { accountId: string; region: string; kind: AdoptableKind },
    tags: string[],
  ): Promise<TaggedThing[]> {
    const read = async (
      table: TaggedThing['table'],
      part: '' | 'volume_',
      some: string[],
    ): Promise<TaggedThing[]> => {
      const columns = {
        id: 'id',
        cloudId: `${part}cloud_id`,
        attemptedAt: part ? 'volume_attempted_at' : 'create_attempted_at',
        deletedAt: 'deleted_at',
      };
      const rows = await this.knex(table)
        .where({ account_id: accountId, region })
        .where(table === 'resources' ? { kind } : {})
        .whereNull('adopted_at')
        .whereNull('release_requested_at')
        .whereIn('id', some)
        .select(columns);
      return rows.map(row => ({
        id: row.id,
        table,
        cloudId: row.cloudId ?? undefined,
        attemptedAt: row.attemptedAt ?? undefined,
        isDeleted: row.deletedAt !== null,
      }));
    };
    const found: TaggedThing[] = [];
    for (let start = 0; start < tags.length; start += mostPerQuery) {
      const some = tags.slice(start, start + mostPerQuery);
      if (kind !== 'instance') {
        found.push(...(await read('resources', '', some)));
      }
      if (kind === 'instance' || kind === 'volume') {
        const part = kind === 'volume' ? 'volume_' : '';
        found.push(...(await read('instances', part, some)));
      }
    }
    return found;
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

  private async findIn(things: PlacedThing[]): Promise<ManagedThing[]> {
    const found: ManagedThing[] = [];
    for (let start = 0; start < things.length; start += mostPerQuery) {
      const some = things.slice(start, start + mostPerQuery);
      const ofKind = (isWanted: (kind: CloudThing['kind']) => boolean) =>
        some.filter(({ kind }) => isWanted(kind));
      found.push(
        ...(await this.read(
          { table: 'instances', column: 'cloud_id', kind: 'instance' },
          ofKind(kind => kind === 'instance'),
        )),
        ...(await this.read(
          { table: 'resources', column: 'cloud_id' },
          ofKind(kind => kind !== 'instance'),
        )),
        ...(await this.read(
          { table: 'instances', column: 'volume_cloud_id', kind: 'volume' },
          ofKind(kind => kind === 'volume'),
        )),
      );
    }
    return found;
  }

  private async read(
    source: {
      table: 'instances' | 'resources';
      column: 'cloud_id' | 'volume_cloud_id';
      /** Where the table has no column of it. */
      kind?: CloudThing['kind'];
    },
    things: PlacedThing[],
  ): Promise<ManagedThing[]> {
    if (things.length === 0) {
      return [];
    }
    const { table, column } = source;
    const wanted = new Set(things.map(keyOf));
    const rows = await this.knex(table)
      .whereIn('account_id', unique(things.map(({ accountId }) => accountId)))
      .whereIn('region', unique(things.map(({ region }) => region)))
      .whereIn(
        column,
        things.map(({ id }) => id),
      )
      .whereNull('deleted_at');
    return rows
      .map<ManagedThing>(row => ({
        accountId: row.account_id,
        kind: source.kind ?? row.kind,
        region: row.region,
        cloudId: row[column],
        id: row.id,
        name: row.name,
        owner: row.owner,
        workspaceId: row.workspace_id,
        management: row.management,
        ...(column === 'volume_cloud_id' && { partOf: 'instance' }),
      }))
      .filter(thing => wanted.has(keyOf({ ...thing, id: thing.cloudId })));
  }
}

const isThing = <T extends SeenItem>(item: T): item is T & PlacedThing =>
  isAdoptable(item.kind) && item.region !== undefined;

const unique = <T>(values: T[]) => [...new Set(values)];

const keyOf = ({ accountId, kind, region, id }: PlacedThing) =>
  JSON.stringify([accountId, kind, region, id]);
