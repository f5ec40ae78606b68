import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Link } from '@backstage/ui';
import { RelativeTime, StateBadge } from '@rackstage/ui';
import { appTranslationRef } from '../../translations/ref';
import { DiscardDraft } from './DiscardDraft';
import { WorkItem } from './WorkItem';
import styles from './Work.module.css';

/** What it is, how far it is, and the next thing to do. */
export function WorkRow({ item }: { item: WorkItem }) {
  const { t } = useTranslationRef(appTranslationRef);
  const { title, href, state, word, time, progress, next, expectedAt } = item;
  const steps =
    progress &&
    t('task.steps', {
      done: String(progress.done),
      all: String(progress.all),
    });
  return (
    <li className={styles.row}>
      <Link href={href} standalone weight="bold">
        {title}
      </Link>
      <StateBadge state={state}>{word}</StateBadge>
      <div className={styles.meta}>
        <span>{t(`work.kind.${item.kind}`)}</span>
        <RelativeTime time={time} />
        {steps && <span>{steps}</span>}
        {expectedAt && (
          <span>
            {t('work.expected')} <RelativeTime time={expectedAt} />
          </span>
        )}
      </div>
      <div className={styles.actions}>
        {item.draftId && <DiscardDraft draftId={item.draftId} title={title} />}
        {next && (
          <ButtonLink size="small" variant="secondary" href={next.href}>
            {next.label}
          </ButtonLink>
        )}
      </div>
      {progress && item.urgency !== 'over' && (
        <progress
          className={styles.bar}
          max={progress.all}
          value={progress.done}
          aria-label={steps}
        />
      )}
    </li>
  );
}
