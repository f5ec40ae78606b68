import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

/** Of every kind: what a resource consists of is told by list-resource-kinds. */
export const resourceActions = {
  listResourceKinds: [
    {
      name: 'list-resource-kinds',
      title: 'List the kinds of resource and what they consist of',
    },
  ],
  listManagedResources: [
    {
      name: 'list-resources',
      title: 'List volumes, snapshots, key pairs and security groups',
    },
  ],
  createManagedResource: [
    {
      name: 'create-resource',
      title: 'Create a volume, snapshot, key pair or security group',
      // Only templates, with credentials of their own, ask for somebody else.
      without: ['requestedBy'],
    },
  ],
  countManagedResources: [
    { name: 'count-resources', title: 'Count resources' },
  ],
  getManagedResource: [{ name: 'get-resource', title: 'Show a resource' }],
  updateManagedResource: [
    {
      name: 'update-resource',
      title: 'Change a resource: attach, detach, extend, set rules',
      destructive: true,
      idempotent: true,
    },
  ],
  deleteManagedResource: [
    {
      name: 'delete-resource',
      title: 'Delete a resource',
      destructive: true,
      idempotent: true,
    },
  ],
  // It is a secret: tasks store what steps give, and assistants what they read.
  readKubeconfig: [],
  listManagedResourceEvents: [
    { name: 'list-resource-events', title: 'List the events of a resource' },
  ],
} satisfies Partial<OperationActions<CloudsOperations>>;
