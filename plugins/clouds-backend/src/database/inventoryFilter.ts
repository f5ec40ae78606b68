import { AccessFilter, whereAllowed } from '@rackstage/ownership';
import { likePattern, searchable } from '@rackstage/stores';
import { Knex } from 'knex';
import { InventoryFilter, InventoryParent } from './InventoryBrowser';
import { VisibleManaged } from './InventoryStore';
import { whereShared } from './writeParts';

/** What a search is, once it is known what there is to find. */
export interface FoundWords {
  words: { text: string; accountIds: string[] }[];
  /** All that can have the words, where an index says that these are few. */
  ids?: number[];
}

/** As many as are looked at one by one; of what is more frequent, a page is soon found in the order of the list. */
const few = 1000;

/** Items that pass the filter, of whose search these are the words. */
export function selectItems(
  knex: Knex,
  filter: InventoryFilter,
  { words, ids }: FoundWords,
): Knex.QueryBuilder {
  const query = knex('inventory_items');
  const columns = {
    account_id: filter.accountIds,
    kind: filter.kinds,
    region: filter.regions,
    status: filter.statuses,
    workspace_id: filter.workspaceIds,
  };
  for (const [column, values] of Object.entries(columns)) {
    if (values) {
      query.whereIn(column, values);
    }
  }
  if (ids) {
    query.whereRaw('id in (select value from json_each(?))', [
      JSON.stringify(ids),
    ]);
  }
  for (const { text, accountIds } of words) {
    query.where(nested => {
      nested.whereRaw("search_text like ? escape '\\'", [likePattern(text)]);
      if (accountIds.length > 0) {
        nested.orWhereIn('account_id', accountIds);
      }
    });
  }
  if (filter.accounts) {
    query.whereIn(
      'account_id',
      visibleAccounts(knex, filter.accounts).select('id'),
    );
  }
  if (filter.managed !== undefined) {
    whereManaged(knex, query, filter.managed);
  }
  if (filter.inside) {
    whereInside(knex, query, filter.inside);
  }
  return whereVisible(knex, query, filter.visible);
}

export const visibleAccounts = (
  knex: Knex,
  filter: AccessFilter,
): Knex.QueryBuilder =>
  whereAllowed(knex('accounts'), filter, whereShared(knex, 'account'));

/** Looks up what the words of a search say of accounts, and how frequent they are. */
export async function findWords(
  knex: Knex,
  { search = '' }: InventoryFilter,
): Promise<FoundWords> {
  const texts = [...new Set(searchable(search).split(/\s+/).filter(Boolean))];
  if (texts.length === 0) {
    return { words: [] };
  }
  const accounts: Record<string, string>[] = await knex('accounts').select(
    'id',
    'name',
    'title_lower',
    'driver',
  );
  const words = texts.map(text => ({
    text,
    accountIds: accounts
      .filter(({ name, title_lower, driver }) =>
        [name, title_lower, driver].some(known => known.includes(text)),
      )
      .map(({ id }) => id),
  }));
  return { words, ids: await lookUp(knex, words) };
}

/** PostgreSQL knows by itself when its index of texts is worth reading. */
async function lookUp(
  knex: Knex,
  words: FoundWords['words'],
): Promise<number[] | undefined> {
  const grams = words
    .filter(({ accountIds }) => accountIds.length === 0)
    .flatMap(({ text }) => trigrams(text));
  if (knex.client.config.client === 'pg' || grams.length === 0) {
    return undefined;
  }
  const ids: number[] = await knex('inventory_words')
    .whereRaw('inventory_words match ?', [
      [...new Set(grams)].map(quoted).join(' '),
    ])
    .limit(few + 1)
    .pluck('rowid');
  return ids.length <= few ? ids : undefined;
}

/** What the index of SQLite has; a shorter word is looked for in every text. */
function trigrams(text: string): string[] {
  const letters = [...text];
  return letters.slice(0, -2).map((_, n) => letters.slice(n, n + 3).join(''));
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Rows of what is managed here, by the id that the cloud gave it. */
function managedRows(knex: Knex): Record<ManagedSource, Knex.QueryBuilder> {
  const rows = (table: string, cloudId: string) =>
    knex(table)
      .select(knex.raw('1'))
      .whereNull(`${table}.deleted_at`)
      .whereNotNull(`${table}.${cloudId}`)
      .whereRaw('??.account_id = inventory_items.account_id', [table])
      .whereRaw('??.region = inventory_items.region', [table])
      .whereRaw('??.?? = inventory_items.item_id', [table, cloudId]);
  return {
    instances: rows('instances', 'cloud_id').whereRaw(
      "inventory_items.kind = 'instance'",
    ),
    // Of what an instance runs on, its own name is in the name.
    volumes: rows('instances', 'volume_cloud_id').whereRaw(
      "inventory_items.kind = 'volume'",
    ),
    resources: rows('resources', 'cloud_id').whereRaw(
      'resources.kind = inventory_items.kind',
    ),
  };
}

type ManagedSource = 'instances' | 'volumes' | 'resources';

function whereManaged(
  knex: Knex,
  query: Knex.QueryBuilder,
  managed: boolean,
): void {
  const sources = Object.values(managedRows(knex));
  if (managed) {
    query.where(any =>
      sources.forEach(source => void any.orWhereExists(source)),
    );
  } else {
    sources.forEach(source => void query.whereNotExists(source));
  }
}

/**
 * Leaves out what is managed here and whose owner and workspace keep it from
 * whoever asks: an account that several workspaces use shows none of them what
 * the others have in it.
 */
export function whereVisible(
  knex: Knex,
  query: Knex.QueryBuilder,
  visible: VisibleManaged = {},
): Knex.QueryBuilder {
  const rows = managedRows(knex);
  const shared = whereShared(knex, 'instance');
  const hide = (
    source: Knex.QueryBuilder,
    filter: AccessFilter | 'none' | undefined,
    isShared?: typeof shared,
  ) => {
    if (filter === undefined) {
      return;
    }
    if (filter !== 'none') {
      source.whereNot(nested => whereAllowed(nested, filter, isShared));
    }
    query.whereNotExists(source);
  };
  hide(rows.instances, visible.instances, shared);
  hide(rows.volumes, visible.instances, shared);
  hide(rows.resources, visible.resources);
  return query;
}

/** By what names it: itself, or for instances an interface of theirs. */
function whereInside(
  knex: Knex,
  query: Knex.QueryBuilder,
  parent: InventoryParent,
): void {
  const { accountId, region, kind, ids } = parent;
  const named = linksTo(knex, parent, kind)
    .whereIn('named.to_id', ids)
    .select('named.item');
  query
    .where({ account_id: accountId, region })
    .whereNot('kind', 'network-interface');
  if (kind === 'network') {
    query
      .whereIn('id', named)
      .whereNotIn('id', linksTo(knex, parent, 'subnet').select('named.item'))
      .where(nested =>
        nested
          .whereNot('kind', 'instance')
          .orWhereNotIn(
            'item_id',
            attachedTo(knex, parent).select('used.to_id'),
          ),
      );
    return;
  }
  const attached = attachedTo(knex, parent).whereIn('named.to_id', ids);
  query.where(nested =>
    nested
      .whereIn('id', named)
      .orWhere(instances =>
        instances
          .where('kind', 'instance')
          .whereIn('item_id', attached.select('used.to_id')),
      ),
  );
}

/** What in a region names something of this kind. */
export const linksTo = (
  knex: Knex,
  { accountId, region }: Pick<InventoryParent, 'accountId' | 'region'>,
  toKind: string,
): Knex.QueryBuilder =>
  knex({ named: 'inventory_links' }).where({
    'named.account_id': accountId,
    'named.region': region,
    'named.to_kind': toKind,
  });

/** Interfaces in subnets of a region, each with the instance that uses it. */
export const attachedTo = (
  knex: Knex,
  place: Pick<InventoryParent, 'accountId' | 'region'>,
): Knex.QueryBuilder =>
  linksTo(knex, place, 'subnet')
    .where('named.kind', 'network-interface')
    .join({ used: 'inventory_links' }, 'used.item', 'named.item')
    .where('used.to_kind', 'instance');
