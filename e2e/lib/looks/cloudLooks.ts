import { sandboxRegion } from '../instances';
import { heading, Look } from './Look';

/** Whose forms have fields of every sort. */
const kinds = [
  'volume',
  'snapshot',
  'key-pair',
  'security-group',
  'network',
  'subnet',
  'network-interface',
  'public-ip',
  'route-table',
  'nat-gateway',
  'load-balancer',
  'dns-zone',
  'own-image',
  'cluster',
];

/** Pages of clouds and what is made in them. */
export const cloudLooks: Look[] = [
  {
    name: 'instances',
    role: 'developer',
    path: () => '/clouds/instances',
    shows: (page, say) => page.getByText(say.running).first(),
  },
  {
    name: 'instance',
    role: 'developer',
    path: ({ instanceId }) => `/clouds/instances/${instanceId}`,
    shows: (page, say) => page.getByText(say.conditions).first(),
  },
  {
    name: 'volumes',
    role: 'developer',
    path: ({ name }) => `/clouds/resources?kind=volume&q=${name}`,
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name, exact: true }).first(),
  },
  {
    name: 'security-groups',
    role: 'developer',
    path: ({ name }) => `/clouds/resources?kind=security-group&q=${name}`,
    shows: (page, _say, { name }) => page.getByRole('link', { name }).first(),
  },
  {
    name: 'volume',
    role: 'developer',
    path: ({ volumeId }) => `/clouds/resources/${volumeId}`,
    shows: (page, say) => page.getByText(say.conditions).first(),
  },
  {
    name: 'security-group',
    role: 'developer',
    path: ({ groupId }) => `/clouds/resources/${groupId}`,
    shows: page => page.getByRole('cell', { name: '10.0.0.0/8' }),
  },
  ...kinds.map((kind): Look => ({
    name: `new-${kind}`,
    role: 'developer',
    path: () =>
      `/clouds/resources/new?kind=${kind}&account=sandbox&region=${sandboxRegion}`,
    shows: (page, say) => page.getByLabel(say.name).first(),
  })),
  {
    name: 'deployments',
    role: 'developer',
    path: ({ name }) => `/clouds/deployments?q=${name}`,
    shows: (page, _say, { name }) => page.getByRole('link', { name }).first(),
  },
  {
    name: 'deployment',
    role: 'developer',
    path: ({ deploymentId }) => `/clouds/deployments/${deploymentId}`,
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name: `${name}-db-1` }),
  },
  {
    name: 'saved-templates',
    role: 'developer',
    path: () => '/clouds/deployments/templates',
    shows: (page, _say, { name }) => page.getByRole('heading', { name }),
  },
  {
    name: 'inventory',
    role: 'operator',
    path: () => '/clouds/inventory',
    shows: page => page.getByRole('row').filter({ hasText: /\w/ }).nth(5),
  },
  {
    name: 'inventory-tree',
    role: 'operator',
    path: ({ accountId }) =>
      `/clouds/inventory?view=tree&open=${accountId}&open=${accountId}/${sandboxRegion}`,
    shows: page => page.locator('[role=treeitem][aria-level="3"]').first(),
  },
  {
    name: 'inventory-map',
    role: 'operator',
    path: () => '/clouds/inventory?view=map',
    shows: page => page.locator('svg [role="button"]').first(),
  },
  {
    name: 'accounts',
    role: 'operator',
    path: () => '/clouds/accounts',
    shows: (page, say) => page.getByText(say.simulated).first(),
  },
  {
    name: 'account',
    role: 'operator',
    path: ({ accountId }) => `/clouds/accounts/${accountId}?kind=spec`,
    shows: page => page.getByText('General 2 vCPU').first(),
  },
  {
    name: 'account-prices',
    role: 'operator',
    path: ({ accountId }) => `/clouds/accounts/${accountId}?tab=prices`,
    shows: page => page.getByText('General 2 vCPU').first(),
  },
  {
    name: 'new-account',
    role: 'operator',
    path: () => '/clouds/accounts/new',
    shows: (page, say) => page.getByLabel(say.kindOfCloud).first(),
  },
  {
    name: 'drivers',
    role: 'operator',
    path: () => '/drivers',
    shows: (page, say) => page.getByText(say.simulated).first(),
  },
  {
    name: 'not-allowed',
    role: 'viewer',
    path: () => '/clouds/resources/new?kind=volume',
    shows: (page, say) => heading(page, say.notAllowed),
  },
  {
    name: 'no-match',
    role: 'viewer',
    path: () => '/clouds/resources?kind=volume&q=qqqzzz',
    shows: (page, say) => page.getByText(say.nothingMatches),
  },
];
