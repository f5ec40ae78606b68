import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { ReactNode, useState } from 'react';
import { requestsTranslationRef } from '../../translations/ref';

/** What a dialog shows when the request has changed since it was opened, and what was read then. */
export function useMeanwhile(request: RequestDetail): {
  read: Pick<RequestDetail, 'revision' | 'step'>;
  obstacle: ReactNode;
} {
  const { t } = useTranslationRef(requestsTranslationRef);
  const [read] = useState(request);
  const isChanged =
    read.revision !== request.revision ||
    read.step !== request.step ||
    read.state !== request.state;
  return {
    read,
    obstacle: isChanged && (
      <Alert
        status="warning"
        icon
        title={t('request.changedWhileOpen')}
        description={t('request.changedWhileOpenHint')}
      />
    ),
  };
}

/** Whether it was refused because things are not as they were shown. */
export const isTooLate = (error: Error & { statusCode?: number }) =>
  error.statusCode === 409 || error.statusCode === 403;
