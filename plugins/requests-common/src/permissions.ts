import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of permissions about one request. */
export const requestResourceType = 'requests-request';

/** To ask for something, in a workspace. */
export const requestsRequestCreatePermission = createPermission({
  name: 'requests.request.create',
  attributes: { action: 'create' },
});

/** Besides, a request is seen by its requester, by who decides on it, and by who was mentioned. */
export const requestsRequestReadPermission = createPermission({
  name: 'requests.request.read',
  attributes: { action: 'read' },
  resourceType: requestResourceType,
});

/** Deciding at all: on what, the chain of each request says. */
export const requestsRequestDecidePermission = createPermission({
  name: 'requests.request.decide',
  attributes: {},
});

/** Withdrawing, escalating, retrying and handing back what others asked for. */
export const requestsRequestManagePermission = createPermission({
  name: 'requests.request.manage',
  attributes: { action: 'update' },
  resourceType: requestResourceType,
});

/** Other people's delegations. */
export const requestsDelegationManagePermission = createPermission({
  name: 'requests.delegation.manage',
  attributes: { action: 'update' },
});

/** To see what needs whose approval. */
export const requestsPolicyReadPermission = createPermission({
  name: 'requests.policy.read',
  attributes: { action: 'read' },
});

/** To say what needs whose approval, in the whole portal. */
export const requestsPolicyUpdatePermission = createPermission({
  name: 'requests.policy.update',
  attributes: { action: 'update' },
});
