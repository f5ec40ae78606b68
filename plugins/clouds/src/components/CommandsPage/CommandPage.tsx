import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { Command, CommandTarget } from '@rackstage/plugin-clouds-common';
import {
  DetailPage,
  FailurePanel,
  Owner,
  RelativeTime,
  State,
  StateBadge,
} from '@rackstage/ui';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import {
  useCancelCommand,
  useCommand,
  useCommandOutput,
} from '../../hooks/useReaching';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './CommandsPage.module.css';

const states: Record<CommandTarget['state'], State> = {
  waiting: 'planned',
  running: 'working',
  exited: 'ok',
  failed: 'failed',
  'timed-out': 'failed',
  cancelled: 'off',
  unknown: 'unknown',
  'not-run': 'off',
};

/** One command: what became of it on each machine, while it runs and later. */
export function CommandPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useCommand(id);
  return (
    <DetailPage
      name={data?.command}
      error={error}
      listPath="/clouds/commands"
      onRetry={() => void refetch()}
    >
      {data && <CommandDetail command={data} />}
    </DetailPage>
  );
}

function CommandDetail({ command }: { command: Command }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const cancel = useCancelCommand(command.id);
  const [shown, setShown] = useState(command.targets[0]?.id);
  const { targets } = command;
  const over = targets.filter(
    ({ state }) => state !== 'waiting' && state !== 'running',
  );
  const target = targets.find(({ id }) => id === shown);
  return (
    <>
      <pre className={styles.line}>{command.command}</pre>
      <Flex align="center" gap="3" className={styles.about}>
        <StateBadge state={command.state === 'running' ? 'working' : 'off'}>
          {command.cancelling
            ? t('runs.cancelling')
            : t(`runs.${command.state}`)}
        </StateBadge>
        <span role="status">
          {t('runs.progress', {
            done: String(over.length),
            total: String(targets.length),
          })}
        </span>
        <Owner entityRef={command.requestedBy} />
        <RelativeTime time={command.createdAt} />
        {command.state === 'running' && (
          <Button
            size="small"
            variant="secondary"
            isPending={cancel.isPending || command.cancelling}
            onPress={() => cancel.mutate()}
          >
            {t('runs.cancel')}
          </Button>
        )}
      </Flex>
      {cancel.error && <FailurePanel error={cancel.error} />}
      {targets.some(({ state }) => state === 'unknown') && (
        <Alert status="warning" icon description={t('runs.unknownHint')} />
      )}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('runs.machine')}</th>
              <th scope="col">{t('runs.state')}</th>
              <th scope="col">{t('runs.took')}</th>
              <th scope="col">{t('runs.show')}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map(each => (
              <TargetRow
                key={each.id}
                target={each}
                isShown={each.id === shown}
                onShow={() => setShown(each.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {target && (
        <Output key={target.id} commandId={command.id} target={target} />
      )}
    </>
  );
}

function TargetRow(props: {
  target: CommandTarget;
  isShown: boolean;
  onShow: () => void;
}) {
  const { target, isShown, onShow } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { exitCode, instance, message, startedAt, endedAt } = target;
  const hasFailed = exitCode !== undefined && exitCode !== 0;
  return (
    <tr>
      <td>
        <Link to={`/clouds/instances/${instance.id}`}>{instance.name}</Link>
      </td>
      <td>
        <StateBadge state={hasFailed ? 'attention' : states[target.state]}>
          {exitCode === undefined
            ? t(`runs.targetState.${target.state}`)
            : t('runs.exit', { code: String(exitCode) })}
        </StateBadge>
        {message && (
          <Text as="p" variant="body-small" color="secondary">
            {message}
          </Text>
        )}
      </td>
      <td>
        {startedAt &&
          endedAt &&
          t('runs.seconds', {
            seconds: (
              (Date.parse(endedAt) - Date.parse(startedAt)) /
              1000
            ).toFixed(1),
          })}
      </td>
      <td>
        <Button
          size="small"
          variant={isShown ? 'secondary' : 'tertiary'}
          aria-label={t('runs.output', { name: instance.name })}
          onPress={onShow}
        >
          {t('runs.show')}
        </Button>
      </td>
    </tr>
  );
}

/** Milliseconds between two looks at what comes. */
const followMilliseconds = 1_000;

function Output(props: { commandId: string; target: CommandTarget }) {
  const { commandId, target } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { output, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useCommandOutput(commandId, target.id);
  useEffect(() => {
    if (!hasNextPage || isFetchingNextPage) {
      return undefined;
    }
    const timer = setTimeout(() => void fetchNextPage(), followMilliseconds);
    return () => clearTimeout(timer);
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, output.data]);
  const events = output.data?.pages.flatMap(page => page.events);
  return (
    <section aria-label={t('runs.output', { name: target.instance.name })}>
      <Text as="h3" weight="bold">
        {t('runs.output', { name: target.instance.name })}
      </Text>
      {output.error && <FailurePanel error={output.error} />}
      {target.truncated && (
        <Alert status="info" icon description={t('runs.truncated')} />
      )}
      {events?.length === 0 ? (
        <Text as="p" color="secondary">
          {t(hasNextPage ? 'runs.noOutput' : 'runs.nothing')}
        </Text>
      ) : (
        <pre className={styles.output}>
          {events?.map(({ kind, text }, at) => (
            <span key={at} className={kind === 'e' ? styles.error : undefined}>
              {text}
            </span>
          ))}
        </pre>
      )}
    </section>
  );
}
