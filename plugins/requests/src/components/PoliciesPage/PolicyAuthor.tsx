import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PolicyVersion } from '@rackstage/plugin-requests-common';
import { Owner } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';

/** Who has made a version of the policy; the first one comes from the configuration. */
export function PolicyAuthor({ version }: { version: PolicyVersion }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { createdBy } = version;
  return createdBy.startsWith('user:') ? (
    <Owner entityRef={createdBy} />
  ) : (
    <>{t('policy.ofConfiguration')}</>
  );
}
