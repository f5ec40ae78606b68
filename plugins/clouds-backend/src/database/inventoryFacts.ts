import { JsonObject } from '@backstage/types';
import { InventoryKind } from '@rackstage/plugin-clouds-common';
import { searchable } from '@rackstage/stores';
import { createHash } from 'node:crypto';
import { InventoryItemRecord } from './records';

/** Longer texts of one item are cut off for the search: documents, not names. */
const longestText = 4000;

/** What the cloud says of its state; empty for what has none. */
export function statusOf({ kind, data }: InventoryItemRecord): string {
  if (kind === 'zone') {
    return data.available === false ? 'unavailable' : 'available';
  }
  return typeof data.status === 'string' ? data.status : '';
}

/** Changes whenever anything of the item does. */
export const digestOf = ({ name, data }: InventoryItemRecord): string =>
  hash(JSON.stringify([name, data]));

/** Of a whole reading, in whatever order it came. */
export const digestOfAll = (items: Map<string, { digest: string }>): string =>
  hash(
    [...items]
      .map(([id, { digest }]) => `${id} ${digest}`)
      .sort()
      .join('\n'),
  );

const hash = (text: string) =>
  createHash('sha256').update(text).digest('base64url');

/** Everything that somebody may type to find it: names first, then whatever else is known of it. */
export function searchTextOf({
  id,
  name,
  region,
  data,
}: InventoryItemRecord): string {
  const words = new Set([
    name,
    id,
    region ?? '',
    ...wordsOf(data),
    ...Object.keys(Object(data.labels)),
  ]);
  return searchable([...words].join(' ')).slice(0, longestText);
}

/** Texts and numbers wherever they are, but for times: nobody looks for a millisecond. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'number') {
    return [String(value)];
  }
  if (typeof value === 'string') {
    return /^\d{4}-\d\d-\d\dT/.test(value) ? [] : [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(wordsOf)
    : [];
}

export interface InventoryLink {
  toKind: InventoryKind;
  /** Its id; of networks, where a cloud gives no more, its name. */
  toId: string;
}

/** By kind, which fields name something that it is in, or that it belongs to. */
const linkFields: Partial<
  Record<InventoryKind, Record<string, InventoryKind>>
> = {
  subnet: { networkId: 'network' },
  'network-interface': {
    networkId: 'network',
    subnetId: 'subnet',
    instanceId: 'instance',
  },
  'route-table': { networkId: 'network' },
  'internet-gateway': { networkId: 'network' },
  'nat-gateway': { networkId: 'network', subnetId: 'subnet' },
  'load-balancer': { networkId: 'network', subnetIds: 'subnet' },
};

/** What an item is in: the tree is drawn by it. */
export function linksOf({ kind, data }: InventoryItemRecord): InventoryLink[] {
  const links = Object.entries(linkFields[kind] ?? {}).flatMap(
    ([field, toKind]) => textsOf(data[field]).map(toId => ({ toKind, toId })),
  );
  if (kind === 'instance') {
    links.push(
      ...networksOf(data).map(toId => ({ toKind: 'network' as const, toId })),
    );
  }
  const byTarget = new Map(
    links.map(link => [`${link.toKind} ${link.toId}`, link]),
  );
  return [...byTarget.values()];
}

function networksOf({ addresses }: JsonObject): string[] {
  return Array.isArray(addresses)
    ? addresses.flatMap(address =>
        textsOf((address as JsonObject | null)?.network),
      )
    : [];
}

const textsOf = (value: unknown): string[] =>
  [value]
    .flat()
    .filter((item): item is string => typeof item === 'string' && item !== '');
