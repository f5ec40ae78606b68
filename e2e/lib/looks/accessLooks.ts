import { heading, Look } from './Look';
import { workspaceTitle } from './makeThings';
import { people } from '../people';

/** Pages about who may do what, who agrees to it and who did it. */
export const accessLooks: Look[] = [
  {
    name: 'audit',
    role: 'viewer',
    path: () => '/audit',
    shows: page =>
      page
        .getByRole('button', { name: /^auth\.|^clouds\.|^scaffolder\./ })
        .first(),
  },
  {
    name: 'requests',
    role: 'administrator',
    path: ({ name }) => `/requests?q=${name}`,
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name: `${name}-data` }),
  },
  {
    name: 'request',
    role: 'administrator',
    path: ({ requestId }) => `/requests/${requestId}`,
    shows: (page, say) =>
      page.getByRole('button', { name: say.approve, exact: true }),
  },
  {
    name: 'policies',
    role: 'administrator',
    path: () => '/requests/policies',
    shows: (page, say) => heading(page, say.approvalRules),
  },
  {
    name: 'delegations',
    role: 'developer',
    path: () => '/requests/delegations',
    shows: (page, say) => heading(page, say.delegations),
  },
  {
    name: 'workspaces',
    role: 'administrator',
    path: ({ workspaceId }) => `/workspaces?q=${workspaceId}`,
    shows: page => page.getByRole('link', { name: workspaceTitle }),
  },
  {
    name: 'workspace',
    role: 'administrator',
    path: ({ workspaceId }) => `/workspaces/${workspaceId}`,
    shows: (page, say) =>
      page
        .getByRole('meter', { name: say.instances })
        .and(page.locator('[aria-valuenow="10"]')),
  },
  {
    name: 'access',
    role: 'administrator',
    path: () => `/access/person?person=${people.developer}`,
    shows: (page, say) =>
      page.getByText(say.developerIn.replace('NAME', workspaceTitle)).first(),
  },
  {
    name: 'access-thing',
    role: 'administrator',
    path: ({ entityRef }) =>
      `/access/thing?permission=catalog.entity.read&entityRef=${entityRef}`,
    shows: page =>
      page.getByRole('link', { name: /Civic services|민원서비스팀/ }).first(),
  },
  {
    name: 'roles',
    role: 'administrator',
    path: () => '/access/roles',
    shows: (page, say) => page.getByText(say.owner).first(),
  },
  {
    name: 'all-tokens',
    role: 'administrator',
    path: () => '/access/tokens',
    shows: (page, _say, { name }) => page.getByText(name).first(),
  },
  {
    name: 'tokens',
    role: 'developer',
    path: () => '/settings/access-tokens',
    shows: (page, _say, { name }) => page.getByText(name).first(),
  },
];
