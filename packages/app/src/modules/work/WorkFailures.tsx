import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FailurePanel } from '@rackstage/ui';
import { appTranslationRef } from '../../translations/ref';
import { Work } from './useWork';
import styles from './Work.module.css';

/** What could not be read; the rest is shown all the same. */
export function WorkFailures({ work }: { work: Work }) {
  const { t } = useTranslationRef(appTranslationRef);
  return work.failures.length === 0 ? null : (
    <div className={styles.failures}>
      {work.failures.map(({ kind, error }) => (
        <FailurePanel
          key={kind}
          title={t(`work.failed.${kind}`)}
          error={error}
          onRetry={work.retry}
        />
      ))}
    </div>
  );
}
