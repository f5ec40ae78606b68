import { createRouteRef, createSubRouteRef } from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const instancesRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/instances',
});

export const instanceRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/instances/:id',
});

export const accountsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/accounts',
});

export const newAccountRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/accounts/new',
});

export const accountRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/accounts/:id',
});
