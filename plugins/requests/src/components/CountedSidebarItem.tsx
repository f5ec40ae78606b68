import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { requestsSignalChannel } from '@rackstage/plugin-requests-common';
import { useSignalRefresh } from '@rackstage/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { countsKey, queryClient } from '../api/queries';
import { useRequestCounts } from '../hooks/useRequests';
import { requestsTranslationRef } from '../translations/ref';
import { NavItem } from './RequestsSidebarItem';

/** How many requests wait for the person's decision, beside the name of the page. */
export default function CountedSidebarItem(props: NavItem) {
  return (
    <QueryClientProvider client={queryClient}>
      <Item {...props} />
    </QueryClientProvider>
  );
}

function Item({ icon, href, title }: NavItem) {
  const { t } = useTranslationRef(requestsTranslationRef);
  useSignalRefresh(requestsSignalChannel, countsKey);
  const { data } = useRequestCounts();
  return (
    <SidebarItem
      icon={() => icon}
      to={href}
      text={
        data && data.inbox > 0
          ? t('nav.count', { title, number: String(data.inbox) })
          : title
      }
    />
  );
}
