import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

export const deploymentActions = {
  reviewDeployment: [
    {
      name: 'review-deployment',
      title: 'Ask whether a deployment could be made, and for how much',
      idempotent: true,
    },
  ],
  recommendPlacements: [
    {
      name: 'recommend-placements',
      title: 'Ask where instances are best placed, and why',
      idempotent: true,
    },
  ],
  listDeployments: [{ name: 'list-deployments', title: 'List deployments' }],
  createDeployment: [
    {
      name: 'create-deployment',
      title: 'Create groups of instances',
      // Only templates, with credentials of their own, ask for somebody else.
      without: ['requestedBy'],
    },
  ],
  countDeployments: [{ name: 'count-deployments', title: 'Count deployments' }],
  getDeployment: [{ name: 'get-deployment', title: 'Show a deployment' }],
  updateDeployment: [
    {
      name: 'update-deployment',
      title: 'Change a deployment',
      idempotent: true,
    },
  ],
  deleteDeployment: [
    {
      name: 'delete-deployment',
      title: 'Terminate a deployment with all its instances',
      destructive: true,
      idempotent: true,
    },
  ],
  addDeploymentGroup: [
    {
      name: 'add-deployment-group',
      title: 'Add a group of instances to a deployment',
    },
  ],
  scaleDeployment: [
    {
      name: 'scale-deployment',
      title: 'Change how many instances a group has',
      // Fewer delete some.
      destructive: true,
      idempotent: true,
    },
  ],
  changeDeploymentPower: [
    {
      name: 'change-deployment-power',
      title: 'Suspend, resume or reboot the instances of a deployment',
      destructive: true,
    },
  ],
  listDeploymentEvents: [
    {
      name: 'list-deployment-events',
      title: 'List the events of a deployment',
    },
  ],
} satisfies Partial<OperationActions<CloudsOperations>>;
