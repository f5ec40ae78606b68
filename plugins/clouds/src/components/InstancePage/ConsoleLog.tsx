import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text, ToggleButton } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import {
  downloadText,
  FailurePanel,
  Panel,
  RelativeTime,
  useCopy,
} from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey } from '../../api/CloudsQueries';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from '../shared/detail.module.css';

/** Last lines that are read at once. */
const lines = 500;

/** Milliseconds between two readings while somebody follows. */
const followInterval = 5_000;

/** What the instance wrote to its serial console; the cloud is asked only when somebody wants to see it. */
export function ConsoleLog({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const { allowed } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: instance.id,
  });
  const [isFollowing, setFollowing] = useState(false);
  const end = useRef<HTMLTextAreaElement>(null);
  const log = useQuery({
    // Not below the key of what signals make stale: each reading is a call to the cloud.
    queryKey: [`${cloudsKey}-console`, instance.id],
    queryFn: ({ signal }) =>
      api.readConsoleLog(instance.id, { lines }, { signal }),
    enabled: isFollowing,
    staleTime: Infinity,
    retry: false,
    refetchInterval: ({ state }) =>
      isFollowing && !state.error && followInterval,
  });
  useEffect(() => {
    if (isFollowing && end.current) {
      end.current.scrollTop = end.current.scrollHeight;
    }
  }, [isFollowing, log.data]);
  const { data } = log;
  const { copy } = useCopy(data?.text ?? '');
  if (!allowed) {
    return null;
  }
  return (
    <Panel
      title={t('console.title')}
      className={styles.wide}
      badges={
        data && (
          <Text variant="body-small" color="secondary">
            {t('console.readAt')} <RelativeTime time={data.readAt} />
          </Text>
        )
      }
      action={
        <span className={styles.labels}>
          {data && data.lines > 0 && (
            <>
              <Button
                size="small"
                variant="tertiary"
                onPress={() => void copy()}
              >
                {t('console.copy')}
              </Button>
              <Button
                size="small"
                variant="tertiary"
                onPress={() =>
                  downloadText(
                    `${instance.name}-console.log`,
                    'text/plain;charset=utf-8',
                    data.text,
                  )
                }
              >
                {t('console.download')}
              </Button>
            </>
          )}
          <ToggleButton
            size="small"
            isSelected={isFollowing}
            onChange={setFollowing}
          >
            {t('console.follow')}
          </ToggleButton>
          <Button
            size="small"
            variant="secondary"
            isPending={log.isFetching}
            onPress={() => void log.refetch()}
          >
            {data ? t('console.again') : t('console.read')}
          </Button>
        </span>
      }
    >
      {log.error && <FailurePanel error={log.error} />}
      {!data && !log.error && (
        <Text as="p" color="secondary">
          {t('console.hint')}
        </Text>
      )}
      {data?.lines === 0 && (
        <Text as="p" color="secondary">
          {t('console.empty')}
        </Text>
      )}
      {data?.truncated && (
        <Text as="p" variant="body-small" color="secondary">
          {t('console.truncated', { lines: String(data.lines) })}
        </Text>
      )}
      {data && data.lines > 0 && (
        // It takes the focus, so that it can be scrolled and searched with the keyboard.
        <textarea
          ref={end}
          readOnly
          rows={18}
          spellCheck={false}
          aria-label={t('console.title')}
          className={styles.console}
          value={data.text}
        />
      )}
    </Panel>
  );
}
