import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiHistoryLine } from '@remixicon/react';
import { auditApi } from './api/auditApi';
import { rootRouteRef } from './routes';

const auditPage = PageBlueprint.make({
  params: {
    path: '/audit',
    title: 'Audit',
    routeRef: rootRouteRef,
    loader: () => import('./components/AuditPages').then(m => <m.AuditPages />),
  },
  if: { permissions: { $contains: 'audit.event.read' } },
});

const entityHistory = EntityContentBlueprint.make({
  name: 'history',
  params: {
    path: '/history',
    title: 'History',
    loader: () =>
      import('./components/AuditPages').then(m => <m.EntityHistoryTab />),
  },
});

/** The trail of who did what, and the history of each entity. */
export const auditPlugin = createFrontendPlugin({
  pluginId: 'audit',
  title: 'Audit',
  icon: <RiHistoryLine fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [auditApi, auditPage, entityHistory],
});
