import { OperationActions } from '@rackstage/openapi-actions';
import { DatacenterOperations } from '@rackstage/plugin-datacenter-common';

/** What every operation of the API is called on the command line, in templates and by assistants. */
export const datacenterActions: OperationActions<DatacenterOperations> = {
  listObjects: [
    {
      name: 'list-objects',
      title: 'List racks, devices, cables and other objects of the data center',
    },
  ],
  createObject: [
    {
      name: 'create-object',
      title: 'Make a rack, device, cable or other object of the data center',
    },
  ],
  getObject: [
    { name: 'get-object', title: 'Show an object of the data center' },
  ],
  updateObject: [
    {
      name: 'update-object',
      title: 'Change an object of the data center',
      idempotent: true,
    },
  ],
  deleteObject: [
    {
      name: 'delete-object',
      title: 'Remove an object of the data center with its parts',
      destructive: true,
      idempotent: true,
    },
  ],
  listObjectHistory: [
    {
      name: 'list-object-history',
      title: 'List the changes of an object of the data center',
    },
  ],
  applyChanges: [
    {
      name: 'apply-object-changes',
      title: 'Make several changes to the data center at once',
      description: 'All of them, or none.',
      destructive: true,
    },
  ],
  getPlaceTree: [{ name: 'list-places', title: 'List places as a tree' }],
  getRoomLayout: [
    { name: 'get-room-layout', title: 'Show what stands where in a room' },
  ],
  getElevations: [{ name: 'get-elevations', title: 'Show what is in racks' }],
  listDeviceConnections: [
    {
      name: 'list-device-connections',
      title: 'List what the ports of a device are connected with',
    },
  ],
  tracePort: [
    {
      name: 'trace-port',
      title: 'Follow the cables from a port to the far end',
    },
  ],
  findObjects: [
    {
      name: 'find-objects',
      title: 'Find objects of the data center by name, serial or label',
    },
  ],
};
