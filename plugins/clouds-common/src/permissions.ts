import {
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';

/** Resource type of permissions about one cloud account. */
export const RESOURCE_TYPE_CLOUD_ACCOUNT = 'cloud-account';

/** Resource type of permissions about one instance. */
export const RESOURCE_TYPE_CLOUD_INSTANCE = 'cloud-instance';

/** Resource type of permissions about one volume, snapshot, key pair, security group … */
export const RESOURCE_TYPE_CLOUD_RESOURCE = 'cloud-resource';

export const cloudsAccountCreatePermission = createPermission({
  name: 'clouds.account.create',
  attributes: { action: 'create' },
});

export const cloudsAccountReadPermission = createPermission({
  name: 'clouds.account.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CLOUD_ACCOUNT,
});

/** Settings, credential, prices, and reading its inventory again. */
export const cloudsAccountUpdatePermission = createPermission({
  name: 'clouds.account.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CLOUD_ACCOUNT,
});

export const cloudsAccountDeletePermission = createPermission({
  name: 'clouds.account.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_CLOUD_ACCOUNT,
});

/** Which drivers new accounts may be made for. */
export const cloudsDriverUpdatePermission = createPermission({
  name: 'clouds.driver.update',
  attributes: { action: 'update' },
});

/** Bringing drivers into the portal: what they do, the portal does. */
export const cloudsDriverInstallPermission = createPermission({
  name: 'clouds.driver.install',
  attributes: { action: 'create' },
});

export const cloudsInstanceCreatePermission = createPermission({
  name: 'clouds.instance.create',
  attributes: { action: 'create' },
});

export const cloudsInstanceReadPermission = createPermission({
  name: 'clouds.instance.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CLOUD_INSTANCE,
});

/** Start, stop, reboot, resize, attach volumes to it, read its console, and change of owner, labels, expiry and protection. */
export const cloudsInstanceUpdatePermission = createPermission({
  name: 'clouds.instance.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CLOUD_INSTANCE,
});

export const cloudsInstanceDeletePermission = createPermission({
  name: 'clouds.instance.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_CLOUD_INSTANCE,
});

export const cloudsResourceCreatePermission = createPermission({
  name: 'clouds.resource.create',
  attributes: { action: 'create' },
});

export const cloudsResourceReadPermission = createPermission({
  name: 'clouds.resource.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CLOUD_RESOURCE,
});

export const cloudsResourceUpdatePermission = createPermission({
  name: 'clouds.resource.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CLOUD_RESOURCE,
});

export const cloudsResourceDeletePermission = createPermission({
  name: 'clouds.resource.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_CLOUD_RESOURCE,
});

/** To be given what opens a Kubernetes cluster, with all that its account may do there. */
export const cloudsClusterAccessPermission = createPermission({
  name: 'clouds.cluster.access',
  attributes: {},
  resourceType: RESOURCE_TYPE_CLOUD_RESOURCE,
});

export const cloudsPermissions: Permission[] = [
  cloudsClusterAccessPermission,
  cloudsAccountCreatePermission,
  cloudsAccountReadPermission,
  cloudsAccountUpdatePermission,
  cloudsAccountDeletePermission,
  cloudsDriverInstallPermission,
  cloudsDriverUpdatePermission,
  cloudsInstanceCreatePermission,
  cloudsInstanceReadPermission,
  cloudsInstanceUpdatePermission,
  cloudsInstanceDeletePermission,
  cloudsResourceCreatePermission,
  cloudsResourceReadPermission,
  cloudsResourceUpdatePermission,
  cloudsResourceDeletePermission,
];
