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
import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { RequestsSidebarItem } from '@rackstage/plugin-requests';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';
import { workspacesAccessReadPermission } from '@rackstage/plugin-workspaces-common';
import { appTranslationRef } from '../../translations/ref';
import { NotificationsItem } from './NotificationsItem';
import { PortalSwitch } from './PortalSwitch';
import { SidebarLogo } from './SidebarLogo';
import { SidebarSearch } from './SidebarSearch';
import { SidebarSection } from './SidebarSection';
import { usePortal } from './usePortal';

const SearchIcon = () => <RiSearchLine size={20} />;

function Item({ icon, href, title }: NavContentNavItem) {
  return <SidebarItem icon={() => icon} to={href} text={title} />;
}

/** The user's or the administrator's menu: only what exists, and what the person's roles allow to see. */
export const SidebarContent: NavContentComponent = ({ navItems }) => {
  const { t } = useTranslationRef(appTranslationRef);
  const nav = navItems.withComponent(Item);
  const { allowed: mayCreate } = usePermission({
    permission: taskCreatePermission,
  });
  const [portal, setPortal] = usePortal();
  const isUser = portal === 'user';
  const home = nav.take('page:home');
  const create = nav.take('page:scaffolder');
  const requests = navItems.take('page:requests');
  const catalog = nav.take('page:catalog');
  const clouds = nav.take('page:clouds');
  const datacenter = nav.take('page:datacenter');
  const workspaces = nav.take('page:workspaces');
  const access = nav.take('page:workspaces/access');
  const administration = [
    nav.take('page:audit'),
    nav.take('page:clouds/drivers'),
    nav.take('page:webhooks'),
    nav.take('page:api-gateway'),
  ].filter(Boolean);
  const documentation = [
    nav.take('page:api-docs'),
    nav.take('page:catalog-graph'),
  ];
  const { allowed: mayAskAboutOthers } = usePermission({
    permission: workspacesAccessReadPermission,
  });
  const administers = mayAskAboutOthers || administration.length > 0;
  // Reached from the search field and from pages that need them.
  nav.take('page:search');
  nav.take('page:notifications');
  nav.take('page:org');
  nav.take('page:home/work');
  nav.take('page:requests/journeys');
  const settings = nav.take('page:user-settings');
  const rest = nav.rest({ sortBy: 'title' });
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
          {home}
          {isUser && (
            <>
              {mayCreate && create}
              {requests && <RequestsSidebarItem {...requests} />}
              {catalog}
              {datacenter && (
                <SidebarSection title={t('sidebar.build')}>
                  {datacenter}
                </SidebarSection>
              )}
              <SidebarSection title={t('sidebar.run')}>{clouds}</SidebarSection>
              <SidebarSection title={t('sidebar.together')}>
                {workspaces}
                {access}
              </SidebarSection>
              <SidebarSection title={t('sidebar.documentation')}>
                {documentation}
              </SidebarSection>
              {rest}
            </>
          )}
          {!isUser && (
            <>
              {requests && <RequestsSidebarItem {...requests} />}
              <SidebarSection title={t('sidebar.administer')}>
                {workspaces}
                {access}
                {administration}
              </SidebarSection>
              {datacenter && (
                <SidebarSection title={t('sidebar.build')}>
                  {datacenter}
                </SidebarSection>
              )}
              <SidebarSection title={t('sidebar.run')}>
                {clouds}
                {catalog}
              </SidebarSection>
              {rest}
            </>
          )}
          {(administers || !isUser) && (
            <PortalSwitch portal={portal} onSwitch={setPortal} />
          )}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <NotificationsItem />
      <SidebarGroup
        label={t('sidebar.settings')}
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
};
