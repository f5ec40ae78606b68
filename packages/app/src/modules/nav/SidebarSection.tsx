import { useSidebarOpenState } from '@backstage/core-components';
import { Children, ReactNode } from 'react';
import styles from './Sidebar.module.css';

/** Items under a heading; nothing at all where there are none. */
export function SidebarSection(props: { title: string; children: ReactNode }) {
  const { isOpen } = useSidebarOpenState();
  const items = Children.toArray(props.children);
  if (items.length === 0) {
    return null;
  }
  return (
    <>
      {isOpen ? (
        <div className={styles.section}>{props.title}</div>
      ) : (
        <div className={styles.sectionClosed} />
      )}
      {items}
    </>
  );
}
