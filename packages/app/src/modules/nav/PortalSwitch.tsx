import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiToolsLine, RiUserLine } from '@remixicon/react';
import { appTranslationRef } from '../../translations/ref';
import { Portal } from './usePortal';

const UserIcon = () => <RiUserLine size={20} />;
const AdministratorIcon = () => <RiToolsLine size={20} />;

/** To the other menu. */
export function PortalSwitch(props: {
  portal: Portal;
  onSwitch: (portal: Portal) => void;
}) {
  const { portal, onSwitch } = props;
  const { t } = useTranslationRef(appTranslationRef);
  return portal === 'user' ? (
    <SidebarItem
      icon={AdministratorIcon}
      text={t('sidebar.toAdministrator')}
      onClick={() => onSwitch('administrator')}
    />
  ) : (
    <SidebarItem
      icon={UserIcon}
      text={t('sidebar.toUser')}
      onClick={() => onSwitch('user')}
    />
  );
}
