import { accountOperations } from './account';
import { addressOperations } from './addresses';
import { gatewayOperations } from './gateways';
import { instanceOperations } from './instances';
import { keyPairOperations } from './keyPairs';
import { networkInterfaceOperations } from './networkInterfaces';
import { routeTableOperations } from './routeTables';
import { securityGroupOperations } from './securityGroups';
import { snapshotOperations } from './snapshots';
import { tagOperations } from './tags';
import { volumeOperations } from './volumes';
import { vpcOperations } from './vpcs';

/** What the stub knows of EC2, by the name of the action. */
export const ec2Operations = {
  ...accountOperations,
  ...addressOperations,
  ...gatewayOperations,
  ...instanceOperations,
  ...keyPairOperations,
  ...networkInterfaceOperations,
  ...routeTableOperations,
  ...securityGroupOperations,
  ...snapshotOperations,
  ...tagOperations,
  ...volumeOperations,
  ...vpcOperations,
};

export { seed } from './seed';
