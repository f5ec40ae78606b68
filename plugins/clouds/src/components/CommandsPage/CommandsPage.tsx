import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Container, Skeleton, Text } from '@backstage/ui';
import {
  EmptyState,
  FailurePanel,
  Owner,
  RelativeTime,
  StateBadge,
} from '@rackstage/ui';
import { RiTerminalBoxLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { useCommands } from '../../hooks/useReaching';
import { cloudsTranslationRef } from '../../translations/ref';
import { NewCommand } from './NewCommand';
import styles from './CommandsPage.module.css';

/** Commands that run and ran on groups of machines. */
export function CommandsPage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [params, setParams] = useSearchParams();
  const commands = useCommands();
  const items = commands.data?.pages.flatMap(page => page.items);
  const begin = () => setParams({ new: '' });
  return (
    <Container>
      <div className={styles.head}>
        <Text as="p" color="secondary">
          {t('runs.emptyHint')}
        </Text>
        <Button size="small" variant="primary" onPress={begin}>
          {t('runs.new')}
        </Button>
      </div>
      {commands.error && (
        <FailurePanel
          error={commands.error}
          onRetry={() => void commands.refetch()}
        />
      )}
      {!items && !commands.error && <Skeleton width="100%" height={240} />}
      {items?.length === 0 && (
        <EmptyState icon={<RiTerminalBoxLine />} title={t('runs.empty')} />
      )}
      <ul className={styles.list} aria-label={t('runs.table')}>
        {items?.map(({ id, command, state, requestedBy, createdAt }) => (
          <li key={id} className={styles.item}>
            <ButtonLink
              variant="tertiary"
              href={`/clouds/commands/${id}`}
              className={styles.command}
            >
              {command}
            </ButtonLink>
            <span className={styles.about}>
              <StateBadge state={state === 'running' ? 'working' : 'off'}>
                {t(`runs.${state}`)}
              </StateBadge>
              <Owner entityRef={requestedBy} />
              <RelativeTime time={createdAt} />
            </span>
          </li>
        ))}
      </ul>
      {commands.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          isPending={commands.isFetchingNextPage}
          onPress={() => void commands.fetchNextPage()}
        >
          {t('resources.more')}
        </Button>
      )}
      {params.has('new') && (
        <NewCommand
          instanceIds={params.getAll('instance')}
          onClose={() => setParams({})}
        />
      )}
    </Container>
  );
}
