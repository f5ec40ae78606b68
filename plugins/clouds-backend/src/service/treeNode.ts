import { InputError } from '@backstage/errors';
import { InventoryKind, inventoryKinds } from '@rackstage/plugin-clouds-common';

/** A place in the tree: an account, a region, all of one kind there, or a network or subnet. */
export interface TreePlace {
  accountId: string;
  region?: string;
  /** A group. */
  kind?: InventoryKind;
  /** Of that kind: the one, and what is in it. */
  id?: string;
}

/** A place as text; what it consists of is the server's business. */
export const treeNode = ({ accountId, region, kind, id }: TreePlace): string =>
  [accountId, region, kind, id]
    .filter(part => part !== undefined)
    .map(encodeURIComponent)
    .join('/');

/** @throws InputError when no answer ever gave it */
export function readTreeNode(node: string): TreePlace {
  const parts = decoded(node.split('/'));
  const [accountId, region, kind, id] = parts ?? [];
  if (
    !accountId ||
    parts!.length > 4 ||
    parts!.some(part => part === '' || part.includes('\0')) ||
    (kind !== undefined && !isKind(kind))
  ) {
    throw new InputError(
      "There is no such place in the tree: take 'node' of an answer",
    );
  }
  return { accountId, region, kind: kind as InventoryKind | undefined, id };
}

function decoded(parts: string[]): string[] | undefined {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

const isKind = (kind: string): kind is InventoryKind =>
  (inventoryKinds as readonly string[]).includes(kind);
