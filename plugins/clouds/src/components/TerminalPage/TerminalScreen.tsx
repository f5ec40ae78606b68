import {
  discoveryApiRef,
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { InstanceReach } from '@rackstage/plugin-clouds-common';
import { FailurePanel } from '@rackstage/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsTranslationRef } from '../../translations/ref';
import { openTerminal, TerminalState } from './openTerminal';
import styles from './TerminalPage.module.css';

/** A terminal that somebody opens, after it was said that it is recorded. */
export function TerminalScreen(props: {
  instance: { id: string; name: string };
  reach: InstanceReach;
  onEnd: () => void;
}) {
  const { instance, reach, onEnd } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const discoveryApi = useApi(discoveryApiRef);
  const identityApi = useApi(identityApiRef);
  const screen = useRef<HTMLDivElement>(null);
  const close = useRef<() => void>(undefined);
  const [state, setState] = useState<TerminalState>();
  // An empty screen says nothing.
  const [hasShown, setShown] = useState(false);
  useEffect(() => () => close.current?.(), []);
  const open = useCallback(async () => {
    close.current?.();
    setState({ type: 'connecting' });
    setShown(true);
    close.current = await openTerminal({
      element: screen.current!,
      label: t('terminal.screen', { name: instance.name }),
      createSession: size => api.createTerminalSession(instance.id, size),
      baseUrl: await discoveryApi.getBaseUrl('clouds'),
      getToken: async () => (await identityApi.getCredentials()).token ?? '',
      onState: next => {
        setState(next);
        if (next.type === 'ended') {
          setShown(next.reason !== 'NotReached' && next.reason !== 'Refused');
          onEnd();
        }
      },
    });
  }, [api, discoveryApi, identityApi, instance, onEnd, t]);
  const isOpen = state?.type === 'connecting' || state?.type === 'ready';
  const { idleMinutes, longestMinutes, retentionDays } = reach.limits;
  return (
    <>
      {!isOpen && (
        <Text as="p" color="secondary" className={styles.before}>
          {t('terminal.before', { days: String(Math.round(retentionDays)) })}{' '}
          {t('terminal.limits', {
            idle: String(Math.round(idleMinutes * 10) / 10),
            longest: String(Math.round(longestMinutes / 6) / 10),
          })}
        </Text>
      )}
      <Flex align="center" gap="3" className={styles.bar}>
        {isOpen ? (
          <Button
            size="small"
            variant="secondary"
            onPress={() => close.current?.()}
          >
            {t('terminal.close')}
          </Button>
        ) : (
          <Button size="small" variant="primary" onPress={() => void open()}>
            {t(state ? 'terminal.again' : 'terminal.open')}
          </Button>
        )}
        <span role="status">
          {state?.type === 'connecting' && t('terminal.connecting')}
          {state?.type === 'ready' && (
            <>
              {t('terminal.connected', {
                host: state.host,
                port: String(state.port),
              })}
              {state.bastion &&
                ` ${t('terminal.through', { bastion: state.bastion })}`}
            </>
          )}
        </span>
      </Flex>
      {state?.type === 'failed' && <FailurePanel error={state.error} />}
      {state?.type === 'ended' && (
        <Alert
          status={state.reason === 'Exited' ? 'info' : 'warning'}
          icon
          title={t('terminal.ended')}
          description={
            state.reason === 'NotReached' || state.reason === 'Refused'
              ? state.message
              : t(`endReason.${state.reason}`)
          }
        />
      )}
      <div
        ref={screen}
        className={styles.screen}
        hidden={!hasShown || state?.type === 'failed'}
      />
    </>
  );
}
