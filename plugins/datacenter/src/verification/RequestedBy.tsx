import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Verification } from '@rackstage/plugin-datacenter-common';
import { Owner } from '@rackstage/ui';
import { datacenterTranslationRef } from '../translations/ref';

/** Who asked for a comparison; some are begun by the clock. */
export function RequestedBy({ run }: { run: Verification }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return run.requestedBy.startsWith('plugin:') ? (
    <>{t('verification.byClock')}</>
  ) : (
    <Owner entityRef={run.requestedBy} />
  );
}
