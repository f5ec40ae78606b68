import {
  Sidebar,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NavContentComponent,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';
import { appTranslationRef } from '../../translations/ref';
import { SidebarLogo } from './SidebarLogo';
import { SidebarSearch } from './SidebarSearch';
import { SidebarSection } from './SidebarSection';

const SearchIcon = () => <RiSearchLine size={20} />;

function Item({ icon, href, title }: NavContentNavItem) {
  return <SidebarItem icon={() => icon} to={href} text={title} />;
}

/** Only what exists, and what the person's roles allow to see. */
export const SidebarContent: NavContentComponent = ({ navItems }) => {
  const { t } = useTranslationRef(appTranslationRef);
  const nav = navItems.withComponent(Item);
  const { allowed: mayCreate } = usePermission({
    permission: taskCreatePermission,
  });
  const create = nav.take('page:scaffolder');
  // Reached from the search field and from pages that need them.
  nav.take('page:search');
  nav.take('page:notifications');
  nav.take('page:org');
  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarGroup
        label={t('sidebar.search')}
        icon={<SearchIcon />}
        to="/search"
      >
        <SidebarSearch />
      </SidebarGroup>
      <SidebarGroup label={t('sidebar.menu')} icon={<RiMenuLine />}>
        <SidebarScrollWrapper>
          {nav.take('page:home')}
          {mayCreate && create}
          {nav.take('page:catalog')}
          <SidebarSection title={t('sidebar.run')}>
            {nav.take('page:clouds')}
          </SidebarSection>
          <SidebarSection title={t('sidebar.administer')}>
            {nav.take('page:clouds/drivers')}
            {nav.take('page:webhooks')}
            {nav.take('page:api-gateway')}
          </SidebarSection>
          <SidebarSection title={t('sidebar.documentation')}>
            {nav.take('page:api-docs')}
            {nav.take('page:catalog-graph')}
          </SidebarSection>
          {nav.rest({ sortBy: 'title' }).filter(isNotSettings)}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <NotificationsSidebarItem text={t('sidebar.notifications')} />
      <SidebarGroup
        label={t('sidebar.settings')}
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {nav.take('page:user-settings')}
      </SidebarGroup>
    </Sidebar>
  );
};

const isNotSettings = ({ key }: JSX.Element) => key !== 'page:user-settings';
