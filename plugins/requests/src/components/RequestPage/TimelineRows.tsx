import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import { ChainStep, TimelineEntry } from '@rackstage/plugin-requests-common';
import { Owner, RelativeTime, StateBadge, useLanguage } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import { EventName, isEventName } from './eventNames';
import { taskStates, toTaskStatus } from './taskStates';
import { StepItem } from './timelineItems';
import styles from './Timeline.module.css';

/** What somebody did or said. */
export function SaidRow(props: {
  entry: TimelineEntry;
  /** Of the request, which knows its titles in more languages. */
  chain: ChainStep[];
}) {
  const { entry, chain } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const language = useLanguage();
  const { kind, event = '', actor, at, text, detail = {} } = entry;
  const name: EventName = kind === 'comment' ? 'comment' : toName(event);
  const words = text ?? textOf(detail.comment);
  const step = chain.find(({ title }) => title === detail.title);
  const about =
    (step && localize(step, language).title) ??
    textOf(detail.title) ??
    textOf(detail.name);
  const principal = textOf(detail.onBehalfOf);
  return (
    <li className={styles.item} data-event={name}>
      <div className={styles.line}>
        <span>
          {actor?.startsWith('user:') && <Owner entityRef={actor} />}{' '}
          {t(`event.${name}`, { event })}
          {about && `: ${about}`}
          {principal && (
            <>
              {' '}
              {t('chain.onBehalfOf')} <Owner entityRef={principal} />
            </>
          )}
        </span>
        <RelativeTime time={at} />
      </div>
      {words && <p className={styles.words}>{words}</p>}
    </li>
  );
}

const toName = (event: string): EventName =>
  isEventName(event) ? event : 'other';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** A step of a task; what it wrote is open while it runs and where it failed. */
export function StepRow({ step }: { step: StepItem }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const language = useLanguage();
  const status = toTaskStatus(step.status);
  return (
    <li className={styles.item} data-event="step">
      <div className={styles.line}>
        <span className={styles.step}>
          <Text color="secondary">
            {step.source !== 'request' && t(`timeline.${step.source}`)}
          </Text>
          <Text>{localize(step, language).name}</Text>
          {step.status !== undefined && (
            <StateBadge state={taskStates[status]}>
              {t(`taskStatus.${status}`)}
            </StateBadge>
          )}
        </span>
        <RelativeTime time={step.at} />
      </div>
      {step.logs.length > 0 && (
        <details
          // Opens and closes with the step, until somebody does it by hand.
          key={status}
          open={status === 'processing' || status === 'failed'}
        >
          <summary>
            {t('timeline.showLog', { count: step.logs.length })}
          </summary>
          <pre className={styles.log}>
            {step.logs.map(({ text }) => text).join('\n')}
          </pre>
        </details>
      )}
    </li>
  );
}
