import { createPermission } from '@backstage/plugin-permission-common';

/** Which APIs there are, who calls them, and how they fare. */
export const apiGatewayTrafficReadPermission = createPermission({
  name: 'api-gateway.traffic.read',
  attributes: { action: 'read' },
});

export const apiGatewayPermissions = [apiGatewayTrafficReadPermission];
