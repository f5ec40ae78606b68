import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Skeleton, Text } from '@backstage/ui';
import { Panel } from '@rackstage/ui';
import { appTranslationRef } from '../../translations/ref';
import { InboxLink } from '../work/InboxLink';
import { isUnfinishedWork } from '../work/WorkItem';
import { WorkFailures } from '../work/WorkFailures';
import { WorkRow } from '../work/WorkRow';
import { useWork } from '../work/useWork';
import styles from '../work/Work.module.css';

/** How much of what is over is shown beside what is not. */
const mostOver = 4;

/** What the person has begun: how far it is, and the next thing to do. */
export function MyWork() {
  const { t } = useTranslationRef(appTranslationRef);
  const work = useWork();
  const unfinished = work.items?.filter(isUnfinishedWork) ?? [];
  const over = work.items?.filter(item => !isUnfinishedWork(item)) ?? [];
  const shown = [...unfinished, ...over.slice(0, mostOver)];
  return (
    <Panel
      title={t('home.work.title')}
      action={
        <>
          <InboxLink />
          <ButtonLink size="small" variant="tertiary" href="/work">
            {t('work.history')}
          </ButtonLink>
        </>
      }
    >
      <WorkFailures work={work} />
      {!work.items && <Skeleton width="100%" height={96} />}
      {work.items && shown.length === 0 && work.failures.length === 0 && (
        <div>
          <Text as="p">{t('home.work.empty')}</Text>
          <Text as="p" color="secondary">
            {t('home.work.emptyHint')}
          </Text>
        </div>
      )}
      <ul className={styles.list}>
        {shown.map(item => (
          <WorkRow key={item.key} item={item} />
        ))}
      </ul>
    </Panel>
  );
}
