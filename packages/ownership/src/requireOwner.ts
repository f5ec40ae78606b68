import { InputError } from '@backstage/errors';

/** Whether the catalog knows the entity. */
export type OwnerExists = (entityRef: string) => Promise<boolean>;

/** @throws InputError when the catalog does not know the owner, who could then neither see it nor be told about it */
export async function requireOwner(
  ownerExists: OwnerExists,
  owner: string,
): Promise<void> {
  if (!(await isUserOrGroup(ownerExists, owner))) {
    throw new InputError(unknownOwner(owner));
  }
}

/** Whether it is a user or group, in the spelling that permissions compare: the catalog finds it by any. */
export async function isUserOrGroup(
  exists: OwnerExists,
  entityRef: string,
): Promise<boolean> {
  return (
    /^(user|group):/.test(entityRef) &&
    entityRef === entityRef.toLocaleLowerCase('en-US') &&
    exists(entityRef)
  );
}

/** Where it is one problem of several. */
export function unknownOwner(owner: string): string {
  return `There is no '${owner}' in the catalog; choose a group or user that exists, and write it in lower case`;
}
