import { createRouteRef } from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const requestsPath = '/requests';

export const requestPath = (id: string) => `${requestsPath}/${id}`;

export const policiesPath = `${requestsPath}/policies`;

export const delegationsPath = `${requestsPath}/delegations`;
