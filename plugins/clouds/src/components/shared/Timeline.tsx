import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Skeleton, Text } from '@backstage/ui';
import {
  DeploymentPowerChange,
  InstanceEvent,
  InstanceEventPage,
  InstancePhase,
  ResourcePhase,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel, Owner, RelativeTime, useFormat } from '@rackstage/ui';
import { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { cloudsTranslationRef } from '../../translations/ref';
import { useReason } from './useReason';
import styles from './detail.module.css';

/** What happened, newest first. */
export function Timeline(props: {
  events: UseInfiniteQueryResult<InfiniteData<InstanceEventPage>>;
  /** What people call those parts of the spec that can be changed. */
  titles?: Record<string, string | undefined>;
}) {
  const { events, titles = {} } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const text = useEventText(titles);
  if (events.error) {
    return (
      <FailurePanel
        error={events.error}
        onRetry={() => void events.refetch()}
      />
    );
  }
  if (!events.data) {
    return <Skeleton width="100%" height={120} />;
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
  spec: 'field.spec',
  name: 'field.name',
  power: 'field.power',
  volume: 'field.volume',
  securityGroups: 'field.securityGroups',
} as const;

const isSetting = (field: string): field is keyof typeof settings =>
  field in settings;

function useEventText(titles: Record<string, string | undefined>) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const reasonText = useReason();
  const titleOf = (field: string) => {
    if (titles[field]) {
      return titles[field];
    }
    return isSetting(field) ? t(settings[field]) : field;
  };
  return ({ reason, params = {}, message }: InstanceEvent): string => {
    const param = (key: string) => String(params[key] ?? '');
    switch (reason) {
      case 'PhaseChanged':
        return t('event.PhaseChanged', {
          from: t(`phase.${param('from') as InstancePhase | ResourcePhase}`),
          to: t(`phase.${param('to') as InstancePhase | ResourcePhase}`),
        });
      case 'AcceptedByCloud':
      case 'TwinDeleted':
        return t(`event.${reason}`, { cloudId: param('cloudId') });
      case 'VolumeAttached':
        return t('event.VolumeAttached', { volumeGiB: param('volumeGiB') });
      case 'GivenUp':
      case 'TryingAgain':
        return t(`event.${reason}`, {
          code: reasonText(param('code')),
          message: param('message'),
        });
      case 'Changed':
      case 'Drifted':
      case 'DriftGone':
      case 'DriftAccepted':
      case 'DriftRestored':
      case 'ReferenceGone':
        return t(`event.${reason}`, {
          fields: param('fields').split(', ').map(titleOf).join(', '),
        });
      case 'ChangeRefused':
      case 'VolumeRefused':
        return t(`event.${reason}`, {
          code: reasonText(param('code')),
          message: param('message'),
        });
      case 'ResizeRefused':
        return t('event.ResizeRefused', {
          to: param('to'),
          code: reasonText(param('code')),
          message: param('message'),
        });
      case 'Expiring':
      case 'ExpiredButProtected':
        return t(`event.${reason}`, {
          time: format.exactTime(param('expiresAt')),
        });
      case 'GroupAdded':
        return t('deployment.event.GroupAdded', {
          group: param('group'),
          number: param('count'),
        });
      case 'Scaled':
        return t('deployment.event.Scaled', {
          group: param('group'),
          from: param('from'),
          to: param('to'),
        });
      case 'PowerRequested':
        return t(
          `deployment.event.${param('action') as DeploymentPowerChange['action']}`,
          { number: param('count') },
        );
      case 'MemberRetried':
        return t('deployment.event.MemberRetried', {
          name: param('name'),
          at: param('at'),
        });
      case 'MemberDropped':
        return t('deployment.event.MemberDropped', { name: param('name') });
      case 'MemberGivenUp':
      case 'RolledBack':
        return t(`deployment.event.${reason}`, {
          name: param('name'),
          code: reasonText(param('code')),
          message: param('message'),
        });
      case 'ReleasedTagged':
        return t('event.ReleasedTagged', { message: param('message') });
      case 'Requested':
      case 'Adopted':
      case 'ReleaseRequested':
      case 'Released':
      case 'MadeAgain':
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
