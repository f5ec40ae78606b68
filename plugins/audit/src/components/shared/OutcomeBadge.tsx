import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { AuditEvent } from '@rackstage/plugin-audit-common';
import { State, StateBadge } from '@rackstage/ui';
import { auditTranslationRef } from '../../translations/ref';

const states: Record<AuditEvent['status'], State> = {
  initiated: 'working',
  succeeded: 'ok',
  failed: 'failed',
};

export function OutcomeBadge({ status }: { status: AuditEvent['status'] }) {
  const { t } = useTranslationRef(auditTranslationRef);
  return (
    <StateBadge state={states[status]}>{t(`status.${status}`)}</StateBadge>
  );
}
