import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { useRequestTypes } from '../../hooks/useRequests';
import { requestsTranslationRef } from '../../translations/ref';

/** To what is asked about, where that has a page already. */
export function SubjectLink({ request }: { request: RequestDetail }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { data: types } = useRequestTypes();
  const { type, subject } = request;
  const path = types
    ?.find(one => one.type === type)
    ?.pagePath?.replace(/\{(\w+)\}/g, (_, field) =>
      encodeURIComponent(String(subject[field] ?? '')),
    );
  return path ? <Link href={path}>{t('request.openSubject')}</Link> : null;
}
