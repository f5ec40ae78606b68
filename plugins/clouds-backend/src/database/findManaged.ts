import { managedKinds } from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import { BrowsedItem, ManagedItem } from './InventoryBrowser';

/** What each of these items is here, in the order of the items; at most a page of them. */
export async function findManaged(
  knex: Knex,
  items: BrowsedItem[],
): Promise<(ManagedItem | undefined)[]> {
  const found = new Map<string, ManagedItem>();
  const add = async (
    table: string,
    column: string,
    wanted: BrowsedItem[],
    kindOf: (row: Record<string, string>) => {
      seen: string;
      is: ManagedItem['kind'];
    },
  ) => {
    if (wanted.length === 0) {
      return;
    }
    const rows = await knex(table)
      .whereIn('account_id', unique(wanted.map(item => item.accountId)))
      .whereIn('region', unique(wanted.map(({ region }) => region!)))
      .whereIn(
        column,
        wanted.map(({ id }) => id),
      )
      .whereNull('deleted_at');
    for (const row of rows) {
      const { seen, is } = kindOf(row);
      const { id, name, owner } = row;
      found.set(keyOf(row.account_id, seen, row.region, row[column]), {
        kind: is,
        id,
        name,
        owner,
      });
    }
  };
  const of = (kinds: readonly string[]) =>
    items.filter(({ kind, region }) => region && kinds.includes(kind));
  await add('instances', 'volume_cloud_id', of(['volume']), () => ({
    seen: 'volume',
    is: 'instance',
  }));
  await add('instances', 'cloud_id', of(['instance']), () => ({
    seen: 'instance',
    is: 'instance',
  }));
  await add('resources', 'cloud_id', of(managedKinds), ({ kind }) => ({
    seen: kind,
    is: kind as ManagedItem['kind'],
  }));
  return items.map(({ accountId, kind, region = '', id }) =>
    found.get(keyOf(accountId, kind, region, id)),
  );
}

const unique = <T>(values: T[]) => [...new Set(values)];

const keyOf = (...parts: string[]) => JSON.stringify(parts);
