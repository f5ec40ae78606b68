import { WorkspaceRole } from './AccessTable';

/** Programs of theirs, with what they may do there themselves. */
const ownTokens = ['workspaces.access-token.*'];

const reading = [
  'catalog.entity.read',
  'catalog.location.read',
  'clouds.account.read',
  'clouds.instance.read',
  'clouds.resource.read',
  'requests.policy.read',
  // Whom a request asks is said by its chain.
  'requests.request.decide',
  'workspaces.access-token.create',
  'workspaces.role.read',
  'workspaces.workspace.read',
];

/** To fill in forms and start templates; who started a task follows it. */
const startingTemplates = [
  'requests.draft.use',
  'requests.journey.use',
  'requests.request.create',
  'scaffolder.action.execute',
  'scaffolder.task.create',
  'scaffolder.template.parameter.read',
  'scaffolder.template.step.read',
];

const ownTasks = ['scaffolder.task.cancel', 'scaffolder.task.read'];

const ownRequests = ['requests.request.read'];

const operating = [
  ...reading,
  ...startingTemplates,
  'clouds.account.*',
  'clouds.instance.*',
  'clouds.resource.*',
  'clouds.cluster.access',
  'requests.request.read',
  'webhooks.endpoint.delete',
  'webhooks.endpoint.read',
  'webhooks.subscription.*',
];

/** The roles that every portal has in its workspaces, the most powerful one first. */
export const builtInRoles: WorkspaceRole[] = [
  {
    name: 'owner',
    allow: [
      ...operating,
      ...ownTokens,
      'workspaces.member.update',
      'workspaces.workspace.update',
    ],
    allowOwned: ['catalog.entity.refresh', ...ownTasks],
  },
  {
    name: 'operator',
    allow: operating,
    allowOwned: ['catalog.entity.refresh', ...ownTasks, ...ownTokens],
  },
  {
    name: 'developer',
    allow: [
      ...reading,
      ...startingTemplates,
      'clouds.instance.create',
      'clouds.resource.create',
      'webhooks.subscription.create',
    ],
    allowOwned: [
      'catalog.entity.refresh',
      'clouds.instance.delete',
      'clouds.instance.update',
      'clouds.resource.delete',
      'clouds.resource.update',
      'clouds.cluster.access',
      'webhooks.subscription.*',
      ...ownRequests,
      ...ownTasks,
      ...ownTokens,
    ],
  },
  {
    name: 'billing',
    allow: reading,
    allowOwned: [...ownRequests, ...ownTokens],
  },
  {
    name: 'viewer',
    allow: reading,
    allowOwned: [...ownRequests, ...ownTokens],
  },
];

export const ownerRole = 'owner';
