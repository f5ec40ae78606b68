import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { requestsPolicyReadPermission } from '@rackstage/plugin-requests-common';
import { ReactNode } from 'react';
import { delegationsPath, policiesPath } from '../../routes';
import { requestsTranslationRef } from '../../translations/ref';
import styles from './RequestsPage.module.css';

/** The way to the pages beside the list. */
export function OtherPages({ children }: { children: ReactNode }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { allowed: mayReadPolicy } = usePermission({
    permission: requestsPolicyReadPermission,
  });
  return (
    <div className={styles.bar}>
      {children}
      <div className={styles.links}>
        <ButtonLink size="small" variant="tertiary" href={delegationsPath}>
          {t('nav.delegations')}
        </ButtonLink>
        {mayReadPolicy && (
          <ButtonLink size="small" variant="tertiary" href={policiesPath}>
            {t('nav.policies')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
