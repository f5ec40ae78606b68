import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { RiNotification2Line } from '@remixicon/react';
import { appTranslationRef } from '../../translations/ref';

const Icon = () => <RiNotification2Line size={24} />;

/** The way to the notifications; how many are unread is part of its name, which Backstage's own leaves out. */
export function NotificationsItem() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <NotificationsSidebarItem
      renderItem={({ unreadCount, to, onClick }) => (
        <SidebarItem
          icon={Icon}
          to={to}
          onClick={onClick}
          text={
            unreadCount > 0
              ? t('sidebar.unread', {
                  number: unreadCount > 99 ? '99+' : String(unreadCount),
                })
              : t('sidebar.notifications')
          }
        />
      )}
    />
  );
}
