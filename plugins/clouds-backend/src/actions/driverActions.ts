import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

/** Drivers that are brought while the portal runs. */
export const driverActions = {
  listDriverPackages: [
    { name: 'list-driver-packages', title: 'List installed cloud drivers' },
  ],
  uploadDriverPackage: {
    none: 'An archive is no value that an action takes; install from the registry instead.',
  },
  installDriverPackage: [
    {
      name: 'install-driver-package',
      title: 'Install a cloud driver from the package registry',
    },
  ],
  updateDriverPackage: [
    {
      name: 'activate-driver-package',
      title: 'Make a version of a cloud driver the one for new accounts',
      idempotent: true,
    },
  ],
  removeDriverPackage: [
    {
      name: 'remove-driver-package',
      title: 'Remove a version of a cloud driver',
      destructive: true,
    },
  ],
  searchDriverRegistry: [
    {
      name: 'list-driver-registry',
      title: 'Search the package registry for cloud drivers',
    },
  ],
} satisfies Partial<OperationActions<CloudsOperations>>;
