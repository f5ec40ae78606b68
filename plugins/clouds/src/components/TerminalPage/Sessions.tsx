import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text } from '@backstage/ui';
import {
  cloudsRecordingViewPermission,
  TerminalSession,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel, Owner, RelativeTime } from '@rackstage/ui';
import { lazy, Suspense, useState } from 'react';
import { useTerminalSessions } from '../../hooks/useReaching';
import { cloudsTranslationRef } from '../../translations/ref';
import { EndReason } from './openTerminal';
import styles from './TerminalPage.module.css';

const Recording = lazy(async () => ({
  default: (await import('./Recording')).Recording,
}));

/** Who had a terminal, and what it showed to those who may see that. */
export function Sessions({ instanceId }: { instanceId: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const sessions = useTerminalSessions(instanceId);
  const [playing, setPlaying] = useState<TerminalSession>();
  const { allowed } = usePermission({
    permission: cloudsRecordingViewPermission,
    resourceRef: instanceId,
  });
  const items = sessions.data?.pages.flatMap(page => page.items);
  return (
    <div>
      {sessions.error && <FailurePanel error={sessions.error} />}
      {items?.length === 0 && (
        <Text as="p" color="secondary">
          {t('sessions.none')}
        </Text>
      )}
      {items?.map(session => (
        <div key={session.id} className={styles.row}>
          <span>
            <Owner entityRef={session.user} />{' '}
            <RelativeTime time={session.createdAt} />
            <Text as="p" variant="body-small" color="secondary">
              {session.endReason
                ? t(`endReason.${session.endReason as EndReason}`)
                : t(`sessions.state.${session.state}`)}
            </Text>
          </span>
          {allowed && session.recordedBytes > 0 && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setPlaying(session)}
            >
              {t('sessions.play')}
            </Button>
          )}
        </div>
      ))}
      {playing && (
        <Suspense fallback={null}>
          <Recording
            key={playing.id}
            session={playing}
            onClose={() => setPlaying(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
