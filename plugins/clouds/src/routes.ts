import { createRouteRef } from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

/** Where instances are made; a template of the portal's own. */
export const createInstancePath = '/create/templates/default/virtual-machine';

export const deploymentsPath = '/clouds/deployments';

/** Deployments that were saved. */
export const savedTemplatesPath = `${deploymentsPath}/templates`;

/** Where deployments are made. */
export const createDeploymentPath = '/create/templates/default/instance-group';
export const driversRouteRef = createRouteRef();
