import { createPermission } from '@backstage/plugin-permission-common';

/** To let go of records that a directory has lost. */
export const directoryConfirmPermission = createPermission({
  name: 'catalog.directory.confirm',
  attributes: { action: 'update' },
});
