import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, Text } from '@backstage/ui';
import { EmptyState } from '@rackstage/ui';
import { datacenterTranslationRef } from '../../translations/ref';
import { Choice } from './ProposalDialog';
import styles from './proposals.module.css';

export interface ProposedItem {
  key: string;
  title: string;
  /** What is proposed for it. */
  text: string;
  reasons: string[];
}

/** What is proposed, each with why, and whether it is taken. */
export function ProposedList(props: {
  label: string;
  items: ProposedItem[];
  choice: Choice;
}) {
  const { label, items } = props;
  const { left, setLeft } = props.choice;
  const { t } = useTranslationRef(datacenterTranslationRef);
  if (items.length === 0) {
    return <EmptyState title={t('proposal.nothing')} />;
  }
  const toggle = (key: string, isTaken: boolean) => {
    const next = new Set(left);
    if (isTaken) {
      next.delete(key);
    } else {
      next.add(key);
    }
    setLeft(next);
  };
  return (
    <div>
      <Checkbox
        isSelected={left.size === 0}
        isIndeterminate={left.size > 0 && left.size < items.length}
        onChange={isAll =>
          setLeft(new Set(isAll ? [] : items.map(({ key }) => key)))
        }
      >
        {t('proposal.all')}
      </Checkbox>
      <ul aria-label={label} className={styles.list}>
        {items.map(({ key, title, text, reasons }) => (
          <li key={key} className={styles.item}>
            <Checkbox
              isSelected={!left.has(key)}
              onChange={isTaken => toggle(key, isTaken)}
            >
              {title}
            </Checkbox>
            <div>
              <Text>{text}</Text>
              <ul className={styles.reasons}>
                {reasons.map(reason => (
                  <li key={reason}>
                    <Text variant="body-small" color="secondary">
                      {reason}
                    </Text>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
