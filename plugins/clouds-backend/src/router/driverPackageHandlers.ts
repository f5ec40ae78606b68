import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedDriverPackageService } from '../service/AuthorizedDriverPackageService';

type DriverPackageOperations = Pick<
  CloudsOperations,
  | 'listDriverPackages'
  | 'uploadDriverPackage'
  | 'installDriverPackage'
  | 'updateDriverPackage'
  | 'removeDriverPackage'
  | 'searchDriverRegistry'
>;

export function driverPackageHandlers(
  packages: AuthorizedDriverPackageService,
): OperationHandlers<DriverPackageOperations> {
  return {
    listDriverPackages: async ({ credentials }) => ({
      items: await packages.list(credentials),
    }),
    uploadDriverPackage: ({ body, query, credentials }) =>
      packages.upload({ archive: body, ...query }, credentials),
    installDriverPackage: ({ body, credentials }) =>
      packages.install(body, credentials),
    updateDriverPackage: ({ path, body, credentials }) =>
      packages.update(path.id, body, credentials),
    removeDriverPackage: ({ path, credentials }) =>
      packages.remove(path.id, credentials),
    searchDriverRegistry: ({ query, credentials }) =>
      packages.searchRegistry(query.q ?? '', credentials),
  };
}
