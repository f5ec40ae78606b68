import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Failure } from '@rackstage/plugin-datacenter-common';
import { StateBadge, useFormat } from '@rackstage/ui';
import styles from '../devices/devices.module.css';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';

/** Feeds that take over, and whether they bear it. */
export function FeedsWithMore({ feeds }: { feeds: Failure['feeds'] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  const watts = (value: number) =>
    t('room.watts', { number: format.number(Math.round(value)) });
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.one('feeds')}</th>
            <th scope="col">{t('failure.before')}</th>
            <th scope="col">{t('failure.after')}</th>
            <th scope="col">{t('failure.allowed')}</th>
            <th scope="col">{t('failure.state')}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map(feed => (
            <tr key={feed.id}>
              <th scope="row">
                <Link href={objectPath('feeds', feed.id)}>{feed.title}</Link>
              </th>
              <td>{watts(feed.drawWattsBefore)}</td>
              <td>{watts(feed.drawWatts)}</td>
              <td>{watts(feed.availableWatts)}</td>
              <td>
                <FeedState feed={feed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FeedState({ feed }: { feed: Failure['feeds'][number] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  if (feed.overBreaker) {
    return <StateBadge state="failed">{t('failure.breaker')}</StateBadge>;
  }
  return feed.overAvailable ? (
    <StateBadge state="attention">{t('failure.over')}</StateBadge>
  ) : (
    <StateBadge state="ok">{t('failure.holds')}</StateBadge>
  );
}
