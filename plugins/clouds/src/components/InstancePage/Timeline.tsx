import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Skeleton, Text } from '@backstage/ui';
import { InstanceEvent, InstancePhase } from '@rackstage/plugin-clouds-common';
import { FailurePanel, Owner, RelativeTime } from '@rackstage/ui';
import { useInstanceEvents } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { useReason } from '../shared/useReason';
import styles from './InstancePage.module.css';

/** What happened, newest first. */
export function Timeline({ instanceId }: { instanceId: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const events = useInstanceEvents(instanceId);
  const text = useEventText();
  if (events.error) {
    return (
      <FailurePanel
        error={events.error}
        onRetry={() => void events.refetch()}
      />
    );
  }
  if (!events.data) {
    return <Skeleton height={120} />;
  }
  return (
    <>
      <ol className={styles.list}>
        {events.data.pages
          .flatMap(({ items }) => items)
          .map(event => (
            <li key={event.id} className={styles.event} data-type={event.type}>
              <Text>
                {text(event)}
                {event.actor && (
                  <>
                    {' · '}
                    <Owner entityRef={event.actor} />
                  </>
                )}
              </Text>
              <RelativeTime time={event.at} />
            </li>
          ))}
      </ol>
      {events.hasNextPage && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => void events.fetchNextPage()}
        >
          {t('instance.earlier')}
        </Button>
      )}
    </>
  );
}

/** What people call that which they can change. */
const settings = {
  owner: 'field.owner',
  labels: 'field.labels',
  expiresAt: 'field.expires',
  deletionProtection: 'field.protection',
} as const;

const isSetting = (field: string): field is keyof typeof settings =>
  field in settings;

function useEventText() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reasonText = useReason();
  return ({ reason, params = {}, message }: InstanceEvent): string => {
    const param = (key: string) => String(params[key] ?? '');
    switch (reason) {
      case 'PhaseChanged':
        return t('event.PhaseChanged', {
          from: t(`phase.${param('from') as InstancePhase}`),
          to: t(`phase.${param('to') as InstancePhase}`),
        });
      case 'AcceptedByCloud':
        return t('event.AcceptedByCloud', { cloudId: param('cloudId') });
      case 'VolumeAttached':
        return t('event.VolumeAttached', { volumeGiB: param('volumeGiB') });
      case 'GivenUp':
      case 'TryingAgain':
        return t(`event.${reason}`, {
          code: reasonText(param('code')),
          message: param('message'),
        });
      case 'Changed':
        return t('event.Changed', {
          fields: param('fields')
            .split(', ')
            .map(field => (isSetting(field) ? t(settings[field]) : field))
            .join(', '),
        });
      case 'Requested':
      case 'StartRequested':
      case 'StopRequested':
      case 'RebootRequested':
      case 'DeletionRequested':
      case 'Expired':
      case 'TakenBack':
        return t(`event.${reason}`);
      default:
        return message;
    }
  };
}
