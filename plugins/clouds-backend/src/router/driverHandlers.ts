import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedDriverService } from '../service/AuthorizedDriverService';

type DriverOperations = Pick<CloudsOperations, 'listDrivers' | 'updateDriver'>;

export function driverHandlers(
  drivers: AuthorizedDriverService,
): OperationHandlers<DriverOperations> {
  return {
    listDrivers: async ({ credentials }) => ({
      items: await drivers.list(credentials),
    }),
    updateDriver: ({ path, body, credentials }) =>
      drivers.update(path.name, body, credentials),
  };
}
