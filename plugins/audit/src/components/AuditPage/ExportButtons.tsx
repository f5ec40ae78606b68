import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  auditEventExportPermission,
  EventFilters,
} from '@rackstage/plugin-audit-common';
import { FailurePanel } from '@rackstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useExport } from '../../hooks/useAudit';
import { auditTranslationRef } from '../../translations/ref';
import styles from './AuditPage.module.css';

/** For whom may export; the rest see nothing. */
export function ExportButtons({ filters }: { filters: EventFilters }) {
  const { t } = useTranslationRef(auditTranslationRef);
  const { mutate, isPending, variables, error } = useExport(filters);
  const { allowed } = usePermission({
    permission: auditEventExportPermission,
  });
  if (!allowed) {
    return null;
  }
  return (
    <div className={styles.actions}>
      {error && <FailurePanel title={t('export.failed')} error={error} />}
      {(['csv', 'json'] as const).map(format => (
        <Button
          key={format}
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={isPending && variables === format}
          onPress={() => mutate(format)}
        >
          {t(`export.${format}`)}
        </Button>
      ))}
    </div>
  );
}
