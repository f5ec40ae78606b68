import {
  BreadcrumbEntry,
  PageLayoutProps,
  useBreadcrumbEntries,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { NavLink, useResolvedPath } from 'react-router-dom';
import { appTranslationRef } from '../../translations/ref';
import styles from './PageFrame.module.css';

const WorkIndicator = lazy(() => import('../work/WorkIndicator'));

/**
 * The header of a page, and the way to its other pages.
 *
 * Backstage's own draws these as tabs that control panels which are not there;
 * they are links to other addresses, and a screen reader is told so.
 */
export function PageFrame(props: PageLayoutProps) {
  const { title, icon, noHeader, titleLink, headerActions, children } = props;
  const parentPath = useResolvedPath('.').pathname.replace(/\/$/, '');
  const { items } = useBreadcrumbEntries();
  if (noHeader) {
    return <>{children}</>;
  }
  const content = (
    <>
      <div className={props.tabs?.length ? styles.header : undefined}>
        <PluginHeader
          title={title}
          icon={icon}
          titleLink={titleLink}
          breadcrumbs={items}
          customActions={
            <>
              {headerActions}
              <Suspense fallback={null}>
                <WorkIndicator />
              </Suspense>
            </>
          }
        />
      </div>
      <SubPages tabs={props.tabs} parentPath={parentPath} />
      {children}
    </>
  );
  return title ? (
    <BreadcrumbEntry
      entry={{ label: title, href: titleLink ?? (parentPath || '/') }}
    >
      {content}
    </BreadcrumbEntry>
  ) : (
    content
  );
}

function SubPages(
  props: Pick<PageLayoutProps, 'tabs'> & { parentPath: string },
) {
  const { tabs = [], parentPath } = props;
  const { t } = useTranslationRef(appTranslationRef);
  return tabs.length > 0 ? (
    <nav aria-label={t('page.parts')} className={styles.parts}>
      {tabs.map(({ id, label, href }) => (
        <NavLink
          key={id}
          to={href.startsWith('/') ? href : `${parentPath}/${href}`}
          className={styles.part}
        >
          {label}
        </NavLink>
      ))}
    </nav>
  ) : null;
}
