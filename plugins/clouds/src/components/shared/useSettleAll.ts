import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useFailureText } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

/** Does something to each thing, and tells which refused it and why. */
export function useSettleAll() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const failureText = useFailureText();
  return async <TThing extends { name: string }>(
    /** What it is called on the button. */
    action: string,
    things: TThing[],
    run: (thing: TThing) => Promise<unknown>,
  ): Promise<void> => {
    const results = await Promise.allSettled(things.map(run));
    const refusals = results.flatMap((result, index) =>
      result.status === 'rejected'
        ? [
            t('action.refused', {
              name: things[index].name,
              reason: failureText(result.reason),
            }),
          ]
        : [],
    );
    toastApi.post(
      refusals.length > 0
        ? {
            title: t('action.failed'),
            description: refusals.join(' '),
            status: 'danger',
          }
        : {
            title: `${action}: ${t('action.accepted')}`,
            status: 'success',
            timeout: 4000,
          },
    );
  };
}
