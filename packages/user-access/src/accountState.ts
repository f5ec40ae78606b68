import { Entity } from '@backstage/catalog-model';

/** `true` on a user whose account the directory has disabled or locked. */
export const ANNOTATION_ACCOUNT_DISABLED = 'rackstage.io/account-disabled';

/** The name as the directory writes it, where the name of the entity had to be another one. */
export const ANNOTATION_DIRECTORY_NAME = 'rackstage.io/directory-name';

export function isDisabled({ metadata }: Entity): boolean {
  return metadata.annotations?.[ANNOTATION_ACCOUNT_DISABLED] === 'true';
}
