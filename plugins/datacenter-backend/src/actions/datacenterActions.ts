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
  listFaceImages: [
    {
      name: 'list-face-images',
      title: 'List which faces of a device type have an image',
    },
  ],
  getFaceImage: [
    {
      name: 'get-face-image',
      title: 'Show the image of a face of a device type',
    },
  ],
  putFaceImage: [
    {
      name: 'put-face-image',
      title: 'Give a face of a device type an image',
      destructive: true,
      idempotent: true,
    },
  ],
  deleteFaceImage: [
    {
      name: 'delete-face-image',
      title: 'Remove the image of a face of a device type',
      destructive: true,
      idempotent: true,
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
  nameCables: [
    {
      name: 'name-cables',
      title: 'Propose labels of cables by a naming rule',
    },
  ],
  getFailure: [
    {
      name: 'get-failure',
      title: 'Show what would go down if a feed, device or cable fails',
    },
  ],
  getRoomCapacity: [
    {
      name: 'get-room-capacity',
      title: 'Show how full a room is, and when it will be',
    },
  ],
  listVerifications: [
    {
      name: 'list-verifications',
      title: 'List comparisons of cables with what devices see',
    },
  ],
  startVerification: [
    {
      name: 'start-verification',
      title: 'Compare the cables of racks or rooms with what devices see',
      idempotent: true,
    },
  ],
  getVerification: [
    {
      name: 'get-verification',
      title: 'Show how far a comparison of cables is',
    },
  ],
  listVerifiedLinks: [
    {
      name: 'list-verified-links',
      title: 'List what is wrong, missing or too much among cables',
    },
  ],
  getLinkCorrection: [
    {
      name: 'get-link-correction',
      title: 'Show what makes the records say what is connected',
    },
  ],
  getCableVerification: [
    {
      name: 'get-cable-verification',
      title: 'Show what devices last said of a cable',
    },
  ],
  findObjects: [
    {
      name: 'find-objects',
      title: 'Find objects of the data center by name, serial or label',
    },
  ],
  importLibrary: [
    {
      name: 'import-device-types',
      title: 'Take over device types in the form of the community library',
    },
  ],
  importTable: [
    {
      name: 'import-objects',
      title: 'Take over racks, devices or cables from CSV or XLSX',
      destructive: true,
    },
  ],
  listNetboxServers: [
    { name: 'list-netbox-servers', title: 'List NetBox servers' },
  ],
  createNetboxServer: [
    { name: 'create-netbox-server', title: 'Add a NetBox server' },
  ],
  getNetboxServer: [
    { name: 'get-netbox-server', title: 'Show a NetBox server' },
  ],
  updateNetboxServer: [
    {
      name: 'update-netbox-server',
      title: 'Change the name, address or token of a NetBox server',
      idempotent: true,
    },
  ],
  deleteNetboxServer: [
    {
      name: 'delete-netbox-server',
      title: 'Remove a NetBox server; what was taken over from it stays',
      destructive: true,
      idempotent: true,
    },
  ],
  startNetboxRun: [
    {
      name: 'start-netbox-import',
      title: 'Read a NetBox server; nothing is changed yet',
    },
  ],
  listNetboxRuns: [
    {
      name: 'list-netbox-imports',
      title: 'List imports of NetBox servers',
    },
  ],
  getNetboxRun: [
    {
      name: 'get-netbox-import',
      title: 'Show how far an import of a NetBox server is',
    },
  ],
  listNetboxRunItems: [
    {
      name: 'list-netbox-import-items',
      title: 'List what an import of a NetBox server changes',
    },
  ],
  applyNetboxRun: [
    {
      name: 'apply-netbox-import',
      title: 'Make the changes that an import of a NetBox server has shown',
      destructive: true,
    },
  ],
  retryNetboxRun: [
    {
      name: 'retry-netbox-import',
      title: 'Go on with an import of a NetBox server that failed',
    },
  ],
  cancelNetboxRun: [
    {
      name: 'cancel-netbox-import',
      title: 'End an import of a NetBox server',
      destructive: true,
      idempotent: true,
    },
  ],
  listPlans: [
    {
      name: 'list-plans',
      title: 'List plans to change racks, devices and cables',
    },
  ],
  createPlan: [
    {
      name: 'create-plan',
      title: 'Make a plan to change racks, devices and cables',
    },
  ],
  getPlan: [{ name: 'get-plan', title: 'Show a plan' }],
  updatePlan: [
    {
      name: 'update-plan',
      title: 'Change the name or owner of a plan',
      idempotent: true,
    },
  ],
  deletePlan: [
    {
      name: 'delete-plan',
      title: 'Remove a plan that nothing was done of',
      destructive: true,
      idempotent: true,
    },
  ],
  listPlanSteps: [
    { name: 'list-plan-steps', title: 'List the steps of a plan' },
  ],
  addPlanSteps: [
    {
      name: 'add-plan-steps',
      title: 'Add changes to a plan; nothing is changed yet',
    },
  ],
  proposePlacement: [
    {
      name: 'propose-placement',
      title: 'Propose where devices go; nothing is changed',
      idempotent: true,
    },
  ],
  proposeCables: [
    {
      name: 'propose-cables',
      title: 'Propose cables, their ways and lengths; nothing is changed',
      idempotent: true,
    },
  ],
  getPlanBill: [
    {
      name: 'get-bill-of-materials',
      title: 'List what a plan needs: devices, cables, transceivers',
    },
  ],
  deletePlanStep: [
    {
      name: 'delete-plan-step',
      title: 'Take a change out of a plan',
      destructive: true,
      idempotent: true,
    },
  ],
  finishPlanStep: [
    {
      name: 'finish-plan-step',
      title: 'Say that a step of a plan is done, or cannot be done',
      destructive: true,
    },
  ],
  checkPlan: [{ name: 'check-plan', title: 'Check what is wrong with a plan' }],
  rebasePlan: [
    {
      name: 'rebase-plan',
      title: 'Take the present as the start of a plan',
      idempotent: true,
    },
  ],
  claimPlanStep: [
    {
      name: 'claim-plan-step',
      title: 'Say that one is at a step of a plan',
      idempotent: true,
    },
  ],
  releasePlanStep: [
    {
      name: 'release-plan-step',
      title: 'Say that one is no longer at a step of a plan',
      idempotent: true,
    },
  ],
  addStepPhoto: [
    { name: 'add-step-photo', title: 'Add a picture to a step of a plan' },
  ],
  getStepPhoto: [
    { name: 'get-step-photo', title: 'Show a picture of a step of a plan' },
  ],
  deleteStepPhoto: [
    {
      name: 'delete-step-photo',
      title: 'Remove a picture of a step of a plan',
      destructive: true,
      idempotent: true,
    },
  ],
  requestPlanApproval: [
    {
      name: 'request-plan-approval',
      title: 'Ask for the approval of a plan',
      idempotent: true,
    },
  ],
  approvePlan: [
    {
      name: 'approve-plan',
      title: 'Approve a plan, so that it can be carried out',
      idempotent: true,
    },
  ],
  cancelPlan: [
    {
      name: 'cancel-plan',
      title: 'End a plan; what was done stays done',
      destructive: true,
      idempotent: true,
    },
  ],
};
