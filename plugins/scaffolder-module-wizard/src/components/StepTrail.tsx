import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckLine } from '@remixicon/react';
import { wizardTranslationRef } from '../translations/ref';
import styles from './StepTrail.module.css';

/** Where one is in a form, and the way back to its earlier pages. */
export function StepTrail(props: {
  titles: string[];
  current: number;
  onGoTo: (step: number) => void;
}) {
  const { titles, current, onGoTo } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <nav aria-label={t('steps')}>
      <ol className={styles.trail}>
        {titles.map((title, index) => {
          const isDone = index < current;
          const content = (
            <>
              <span className={styles.mark} aria-hidden>
                {isDone ? <RiCheckLine size={14} /> : index + 1}
              </span>
              <span className={styles.title}>{title}</span>
            </>
          );
          return (
            <li
              key={index}
              className={styles.step}
              data-done={isDone || undefined}
              aria-current={index === current ? 'step' : undefined}
            >
              {isDone ? (
                <button
                  type="button"
                  className={styles.go}
                  onClick={() => onGoTo(index)}
                >
                  {content}
                </button>
              ) : (
                <span className={styles.go}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
