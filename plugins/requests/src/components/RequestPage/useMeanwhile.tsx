import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import { ReactNode, useState } from 'react';
import { requestsTranslationRef } from '../../translations/ref';

/**
 * What a dialog shows when the request has changed since it was opened, and what was read then.
 *
 * @param options - `onGoOn` where what was entered still fits when the same is asked for as before
 */
export function useMeanwhile(
  request: RequestDetail,
  options: { onGoOn?: () => void } = {},
): {
  read: Pick<RequestDetail, 'revision' | 'step'>;
  obstacle: ReactNode;
} {
  const { t } = useTranslationRef(requestsTranslationRef);
  const [read, setRead] = useState(request);
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
        customActions={
          options.onGoOn &&
          request.can.edit &&
          read.revision === request.revision && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => {
                setRead(request);
                options.onGoOn?.();
              }}
            >
              {t('request.goOn')}
            </Button>
          )
        }
      />
    ),
  };
}

/** Whether it was refused because things are not as they were shown. */
export const isTooLate = (error: Error & { statusCode?: number }) =>
  error.statusCode === 409 || error.statusCode === 403;
