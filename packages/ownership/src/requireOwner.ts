import { InputError } from '@backstage/errors';

/** Whether the catalog knows the entity. */
export type OwnerExists = (entityRef: string) => Promise<boolean>;

/** @throws InputError when the catalog does not know the owner, who could then neither see it nor be told about it */
export async function requireOwner(
  ownerExists: OwnerExists,
  owner: string,
): Promise<void> {
  if (!(await ownerExists(owner))) {
    throw new InputError(unknownOwner(owner));
  }
}

/** Where it is one problem of several. */
export function unknownOwner(owner: string): string {
  return `There is no '${owner}' in the catalog; choose a group or user that exists`;
}
