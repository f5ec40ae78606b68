// First: what is traced has to be loaded after it.
import './telemetry';
import { createBackend } from '@backstage/backend-defaults';
import { auditTrailFactory } from '@rackstage/audit-trail';
import {
  observedHealthFactory,
  observedLoggerFactory,
  observedRouterFactory,
} from '@rackstage/observability';
import {
  signalsModuleUserAccess,
  userAccessHttpAuthServiceFactory,
} from '@rackstage/user-access';
import { configured, gatewayToOthers, plugin } from './parts';
import { startLock } from './startLock';

const backend = createBackend();

backend.add(observedHealthFactory);
backend.add(observedLoggerFactory);
backend.add(startLock);
backend.add(auditTrailFactory);
backend.add(userAccessHttpAuthServiceFactory);
backend.add(signalsModuleUserAccess);

backend.add(plugin('app', import('@backstage/plugin-app-backend')));
backend.add(plugin('auth', import('@backstage/plugin-auth-backend')));
backend.add(plugin('catalog', import('@backstage/plugin-catalog-backend')));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(plugin('events', import('@backstage/plugin-events-backend')));
backend.add(gatewayToOthers(import('@backstage/plugin-gateway-backend')));
backend.add(
  plugin('mcp-actions', import('@backstage/plugin-mcp-actions-backend')),
);
backend.add(
  plugin('notifications', import('@backstage/plugin-notifications-backend')),
);
backend.add(
  configured(
    'notifications.processors.email',
    import('@backstage/plugin-notifications-backend-module-email'),
  ),
);
backend.add(
  configured(
    'notifications.processors.slack',
    import('@backstage/plugin-notifications-backend-module-slack'),
  ),
);
backend.add(
  plugin('permission', import('@backstage/plugin-permission-backend')),
);
backend.add(
  plugin('scaffolder', import('@backstage/plugin-scaffolder-backend')),
);
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(plugin('search', import('@backstage/plugin-search-backend')));
backend.add(plugin('signals', import('@backstage/plugin-signals-backend')));
backend.add(
  plugin('user-settings', import('@backstage/plugin-user-settings-backend')),
);

backend.add(import('@rackstage/database'));
backend.add(import('@rackstage/plugin-app-backend-module-compression'));
backend.add(plugin('audit', import('@rackstage/plugin-audit-backend')));
backend.add(import('@rackstage/plugin-auth-backend-module-development'));
backend.add(import('@rackstage/plugin-auth-backend-module-oidc'));
backend.add(import('@rackstage/plugin-auth-backend-module-program'));
backend.add(import('@rackstage/plugin-auth-backend-module-sessions'));
backend.add(
  plugin(
    'api-gateway',
    import('@rackstage/plugin-api-gateway-backend'),
    observedRouterFactory,
  ),
);
backend.add(import('@rackstage/plugin-catalog-backend-module-apis'));
backend.add(import('@rackstage/plugin-catalog-backend-module-clouds'));
backend.add(import('@rackstage/plugin-catalog-backend-module-datacenter'));
backend.add(import('@rackstage/plugin-catalog-backend-module-directory'));
backend.add(import('@rackstage/plugin-catalog-backend-module-infrastructure'));
backend.add(import('@rackstage/plugin-catalog-backend-module-workspaces'));
backend.add(plugin('clouds', import('@rackstage/plugin-clouds-backend')));
backend.add(import('@rackstage/plugin-clouds-backend-module-aws'));
backend.add(import('@rackstage/plugin-clouds-backend-module-openstack'));
backend.add(import('@rackstage/plugin-clouds-backend-module-sandbox'));
backend.add(
  plugin('datacenter', import('@rackstage/plugin-datacenter-backend')),
);
backend.add(import('@rackstage/plugin-datacenter-backend-module-ssh'));
backend.add(
  import('@rackstage/plugin-mcp-actions-backend-module-confirmation'),
);
backend.add(import('@rackstage/plugin-permission-backend-module-workspaces'));
backend.add(plugin('requests', import('@rackstage/plugin-requests-backend')));
backend.add(import('@rackstage/plugin-requests-backend-module-clouds'));
backend.add(import('@rackstage/plugin-requests-backend-module-datacenter'));
backend.add(import('@rackstage/plugin-requests-backend-module-workspaces'));
backend.add(import('@rackstage/plugin-scaffolder-backend-module-clouds'));
backend.add(import('@rackstage/plugin-scaffolder-backend-module-recovery'));
backend.add(import('@rackstage/plugin-scaffolder-backend-module-requests'));
backend.add(import('@rackstage/plugin-search-backend-module-catalog'));
backend.add(import('@rackstage/plugin-search-backend-module-clouds'));
backend.add(import('@rackstage/plugin-search-backend-module-scaffolder'));
backend.add(import('@rackstage/plugin-search-backend-module-trigram'));
backend.add(plugin('webhooks', import('@rackstage/plugin-webhooks-backend')));
backend.add(import('@rackstage/plugin-webhooks-backend-module-clouds'));
backend.add(
  plugin('workspaces', import('@rackstage/plugin-workspaces-backend')),
);

backend.start().catch(error => {
  // Else a portal that cannot work stays there, and looks alive.
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
