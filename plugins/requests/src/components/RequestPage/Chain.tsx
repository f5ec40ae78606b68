import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import {
  ChainPart,
  ChainStep,
  RequestDetail,
} from '@rackstage/plugin-requests-common';
import {
  Owner,
  RelativeTime,
  State,
  StateBadge,
  useLanguage,
} from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import { useApproverText } from '../shared/useApproverText';
import styles from './Chain.module.css';

const states: Record<ChainStep['state'], State> = {
  done: 'ok',
  current: 'working',
  ahead: 'planned',
  rejected: 'failed',
};

/** Who has to agree, step by step, side by side where they decide at the same time. */
export function Chain({ request }: { request: Pick<RequestDetail, 'chain'> }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const chain = localize(request.chain, useLanguage());
  if (chain.length === 0) {
    return <Text>{t('chain.none')}</Text>;
  }
  return (
    <ol className={styles.chain}>
      {chain.map((step, index) => (
        <li
          // Steps have no other identity than their place.
          key={index}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <div className={styles.head}>
            <Text weight="bold">{step.title}</Text>
            <StateBadge state={states[step.state]}>
              {t(`chain.${step.state}`)}
            </StateBadge>
          </div>
          {step.parts.length > 1 && (
            <Text variant="body-small" color="secondary">
              {t('chain.parallel')}
            </Text>
          )}
          <div className={styles.parts}>
            {step.parts.map((part, at) => (
              <Part key={at} part={part} isCurrent={step.state === 'current'} />
            ))}
          </div>
          <StepTimes step={step} />
        </li>
      ))}
    </ol>
  );
}

function Part(props: { part: ChainPart; isCurrent: boolean }) {
  const { part, isCurrent } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const approverText = useApproverText();
  const { title, need, approvers, people, decisions, satisfied } = part;
  const needText = () => {
    if (need === 'any' || need === 'all') {
      return t(`chain.${need}`);
    }
    return t('chain.number', { count: Number(need) });
  };
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <Text>{title}</Text>
        {satisfied && (
          <StateBadge state="ok">{t('chain.satisfied')}</StateBadge>
        )}
      </div>
      <Text variant="body-small" color="secondary">
        {needText()}: {approvers.map(approverText).join(', ')}
      </Text>
      {isCurrent && !satisfied && (
        <Text as="p" variant="body-small">
          {people.length === 0 ? (
            t('chain.nobody')
          ) : (
            <>
              {t('chain.may')}: <People refs={people} />
            </>
          )}
        </Text>
      )}
      <ul className={styles.decisions}>
        {decisions.map(
          ({ verdict, decidedBy, onBehalfOf, comment, at }, index) => (
            <li key={index}>
              <Owner entityRef={decidedBy} />{' '}
              {verdict === 'approve'
                ? t('chain.approvedBy')
                : t('chain.rejectedBy')}
              {onBehalfOf && (
                <>
                  {' '}
                  {t('chain.onBehalfOf')} <Owner entityRef={onBehalfOf} />
                </>
              )}
              {' · '}
              <RelativeTime time={at} />
              {comment && <blockquote>{comment}</blockquote>}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function People({ refs }: { refs: string[] }) {
  return (
    <>
      {refs.map((ref, index) => (
        <span key={ref}>
          {index > 0 && ', '}
          <Owner entityRef={ref} />
        </span>
      ))}
    </>
  );
}

/** When something happens to a step by itself, and to whom it was handed. */
function StepTimes({ step }: { step: ChainStep }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { state, escalated, escalateTo, escalatesAt, expiresAt } = step;
  if (state !== 'current') {
    return null;
  }
  return (
    <div className={styles.times}>
      {escalated && escalateTo.length > 0 && (
        <span>
          {t('chain.escalatedTo')}: <People refs={escalateTo} />
        </span>
      )}
      {!escalated && escalatesAt && (
        <span>
          {t('chain.escalates')} <RelativeTime time={escalatesAt} />
        </span>
      )}
      {expiresAt && (
        <span>
          {t('chain.expires')} <RelativeTime time={expiresAt} />
        </span>
      )}
    </div>
  );
}
