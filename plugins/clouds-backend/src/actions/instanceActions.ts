import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

export const instanceActions = {
  estimateInstances: [
    {
      name: 'estimate-instances',
      title: 'Ask whether instances could be made, and for how much',
      idempotent: true,
    },
  ],
  listInstances: [{ name: 'list-instances', title: 'List instances' }],
  createInstances: [
    {
      name: 'create-instances',
      title: 'Create instances',
      // Only templates, with credentials of their own, ask for somebody else.
      without: ['requestedBy'],
    },
  ],
  countInstances: [{ name: 'count-instances', title: 'Count instances' }],
  getInstance: [{ name: 'get-instance', title: 'Show an instance' }],
  updateInstance: [
    {
      name: 'update-instance',
      title: 'Change or resize an instance',
      // Another spec may restart it.
      destructive: true,
      idempotent: true,
    },
  ],
  deleteInstance: [
    {
      name: 'delete-instance',
      title: 'Delete an instance and its data volume',
      destructive: true,
      idempotent: true,
    },
  ],
  changeInstancePower: [
    {
      name: 'change-instance-power',
      title: 'Start, stop or reboot an instance',
      destructive: true,
    },
  ],
  estimateResize: [
    {
      name: 'estimate-resize',
      title: 'Ask whether an instance could be resized, and for how much',
      idempotent: true,
    },
  ],
  readConsoleLog: [
    {
      name: 'read-console-log',
      title: 'Read the console of an instance',
      idempotent: true,
    },
  ],
  listInstanceEvents: [
    { name: 'list-instance-events', title: 'List the events of an instance' },
  ],
  getOperation: [{ name: 'get-operation', title: 'Show an operation' }],
  cancelOperation: [
    {
      name: 'cancel-operation',
      title: 'Cancel an operation and take back what it made',
      destructive: true,
      idempotent: true,
    },
  ],
} satisfies Partial<OperationActions<CloudsOperations>>;
