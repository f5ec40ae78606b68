import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RequestsClient } from '@rackstage/plugin-requests-common';
import { useQuery } from '@tanstack/react-query';
import { appTranslationRef } from '../../translations/ref';
import { workClient } from './workClient';

/** How many requests wait for the person in all; the list beside it has the first of them. */
export function InboxLink() {
  const { t } = useTranslationRef(appTranslationRef);
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  const { data } = useQuery(
    {
      queryKey: ['work', 'inbox'],
      queryFn: ({ signal }) =>
        new RequestsClient({ discoveryApi, fetchApi }).countRequests({
          signal,
        }),
      refetchInterval: 30_000,
    },
    workClient,
  );
  return data?.inbox ? (
    <ButtonLink size="small" variant="tertiary" href="/requests?view=inbox">
      {t('work.inbox', { count: data.inbox })}
    </ButtonLink>
  ) : null;
}
