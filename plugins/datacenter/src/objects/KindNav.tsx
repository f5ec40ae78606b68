import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { GroupName, groups, listPath, runsPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import styles from './objects.module.css';

/** The lists of one tab. */
export function KindNav(props: {
  group: GroupName;
  /** The path of the list that is shown. */
  shown: string;
}) {
  const { group, shown } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const lists = [
    ...groups[group].map(kind => ({
      path: listPath(kind),
      title: words.kind(kind),
    })),
    ...(group === 'cabling'
      ? [{ path: runsPath, title: t('verification.tab') }]
      : []),
  ];
  return (
    <nav className={styles.kinds} aria-label={t('list.kinds')}>
      {lists.map(({ path, title }) => (
        <ButtonLink
          key={path}
          href={path}
          size="small"
          variant={path === shown ? 'secondary' : 'tertiary'}
          aria-current={path === shown ? 'page' : undefined}
        >
          {title}
        </ButtonLink>
      ))}
    </nav>
  );
}
