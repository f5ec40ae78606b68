import { createPermission } from '@backstage/plugin-permission-common';

/** To sign others out; to sign oneself out takes no permission. */
export const sessionDeletePermission = createPermission({
  name: 'workspaces.session.delete',
  attributes: { action: 'delete' },
});

/** Resource type of permissions about one access token. */
export const accessTokenResourceType = 'workspaces-access-token';

export const accessTokenCreatePermission = createPermission({
  name: 'workspaces.access-token.create',
  attributes: { action: 'create' },
});

export const accessTokenReadPermission = createPermission({
  name: 'workspaces.access-token.read',
  attributes: { action: 'read' },
  resourceType: accessTokenResourceType,
});

export const accessTokenDeletePermission = createPermission({
  name: 'workspaces.access-token.delete',
  attributes: { action: 'delete' },
  resourceType: accessTokenResourceType,
});
