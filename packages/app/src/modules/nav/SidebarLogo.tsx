import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../../translations/ref';
import { Mark } from './Mark';
import styles from './Sidebar.module.css';

const name = 'Rackstage';

export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <div
      className={styles.logo}
      style={{ height: 2 * sidebarConfig.logoHeight }}
    >
      <Link
        to="/"
        underline="none"
        aria-label={t('sidebar.home')}
        className={styles.logoLink}
      >
        <Mark />
        {isOpen && <span className={styles.logoName}>{name}</span>}
      </Link>
    </div>
  );
}
