import { SidebarItem } from '@backstage/core-components';
import { IconElement } from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';

export interface NavItem {
  icon: IconElement;
  href: string;
  title: string;
}

/** Counting takes code that the first page does not wait for. */
const CountedSidebarItem = lazy(() => import('./CountedSidebarItem'));

/** The way to the requests, with how many wait for the person's decision. */
export function RequestsSidebarItem(props: NavItem) {
  const { icon, href, title } = props;
  return (
    <Suspense
      fallback={<SidebarItem icon={() => icon} to={href} text={title} />}
    >
      <CountedSidebarItem {...props} />
    </Suspense>
  );
}
