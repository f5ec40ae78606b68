import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { AuditPageClient } from './AuditPageClient';

export const auditApiRef = createApiRef<AuditPageClient>({
  id: 'plugin.audit.api',
});

export const auditApi = ApiBlueprint.make({
  params: define =>
    define({
      api: auditApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new AuditPageClient(options),
    }),
});
