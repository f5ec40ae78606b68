import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { accountActions } from './accountActions';
import { deploymentActions } from './deploymentActions';
import { driverActions } from './driverActions';
import { adoptionActions } from './adoptionActions';
import { instanceActions } from './instanceActions';
import { inventoryActions } from './inventoryActions';
import { reachingActions } from './reachingActions';
import { resourceActions } from './resourceActions';
import { workspaceActions } from './workspaceActions';

/** What every operation of the API is called on the command line, in templates and by assistants. */
export const cloudsActions: OperationActions<CloudsOperations> = {
  ...accountActions,
  ...deploymentActions,
  ...driverActions,
  ...adoptionActions,
  ...instanceActions,
  ...inventoryActions,
  ...reachingActions,
  ...resourceActions,
  ...workspaceActions,
};
