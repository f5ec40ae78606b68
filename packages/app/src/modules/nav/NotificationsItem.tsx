import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { RiNotification2Line } from '@remixicon/react';
import { appTranslationRef } from '../../translations/ref';

const Icon = () => <RiNotification2Line size={24} />;

/**
 * One at a time, where there is nothing to press: a notice stays for as long as the pointer rests on it, so that a button
 * below it could not be reached.
 */
const snackbar = {
  enabled: true,
  anchorOrigin: { vertical: 'top', horizontal: 'center' },
  maxSnack: 1,
  autoHideDuration: 8000,
} as const;

/** The way to the notifications; how many are unread is part of its name, which Backstage's own leaves out. */
export function NotificationsItem() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <NotificationsSidebarItem
      snackbarProps={snackbar}
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
