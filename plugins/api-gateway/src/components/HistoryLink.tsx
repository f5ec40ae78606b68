import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Link } from '@backstage/ui';
import { auditEventReadPermission } from '@rackstage/plugin-audit-common';
import { apiGatewayTranslationRef } from '../translations/ref';

/** Of any event, as the menu asks: of no one event, the resource permission is refused before it is asked for. */
const readSomeEvents = {
  type: 'basic',
  name: auditEventReadPermission.name,
  attributes: auditEventReadPermission.attributes,
} as const;

/** To what was commanded through the gateway, or through one API; for whoever may read the trail. */
export function HistoryLink({ pluginId }: { pluginId?: string }) {
  const { t } = useTranslationRef(apiGatewayTranslationRef);
  const { allowed } = usePermission({ permission: readSomeEvents });
  return allowed ? (
    <Link href={pluginId ? `/audit?plugin=${pluginId}` : '/audit'}>
      {t('history')}
    </Link>
  ) : null;
}
