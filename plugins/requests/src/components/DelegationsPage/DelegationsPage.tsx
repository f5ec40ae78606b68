import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Container, Skeleton, Switch, Text } from '@backstage/ui';
import { requestsDelegationManagePermission } from '@rackstage/plugin-requests-common';
import {
  EmptyState,
  FailurePanel,
  MoreRows,
  Panel,
  useMe,
} from '@rackstage/ui';
import { RiAddLine, RiUserSharedLine } from '@remixicon/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useDelegations } from '../../hooks/useDelegations';
import { requestsTranslationRef } from '../../translations/ref';
import styles from '../shared/shared.module.css';
import { DelegationTable } from './DelegationTable';
import { NewDelegationDialog } from './NewDelegationDialog';

/** Who decides for whom while they are away. */
export function DelegationsPage() {
  const { t } = useTranslationRef(requestsTranslationRef);
  const [isCreating, setCreating] = useState(false);
  const [params, setParams] = useSearchParams();
  const { allowed: mayManage } = usePermission({
    permission: requestsDelegationManagePermission,
  });
  const everybody = mayManage && params.get('everybody') === 'true';
  return (
    <Container>
      <BreadcrumbEntry entry={{ label: t('delegation.title'), href: '.' }}>
        <header className={styles.head}>
          <div>
            <Text as="h2" variant="title-small" weight="bold">
              {t('delegation.title')}
            </Text>
            <Text as="p" color="secondary">
              {t('delegation.hint')}
            </Text>
          </div>
          <div className={styles.actions}>
            {mayManage && (
              <Switch
                label={t('delegation.everybody')}
                isSelected={everybody}
                onChange={on =>
                  setParams(on ? { everybody: 'true' } : {}, { replace: true })
                }
              />
            )}
            <Button
              variant="primary"
              iconStart={<RiAddLine />}
              onPress={() => setCreating(true)}
            >
              {t('delegation.create')}
            </Button>
          </div>
        </header>
        <Delegations everybody={everybody} />
        {isCreating && (
          <NewDelegationDialog onClose={() => setCreating(false)} />
        )}
      </BreadcrumbEntry>
    </Container>
  );
}

function Delegations({ everybody }: { everybody: boolean }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const me = useMe();
  const delegations = useDelegations(everybody);
  const { data, error, refetch } = delegations;
  const all = data?.pages.flatMap(({ items }) => items);
  if (error && !all) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!all || !me) {
    return <Skeleton width="100%" height={200} />;
  }
  const given = all.filter(({ from }) => from === me);
  const taken = all.filter(({ to }) => to === me);
  const others = all.filter(({ from, to }) => from !== me && to !== me);
  return (
    <div className={styles.stack}>
      <Panel title={t('delegation.given')}>
        {given.length > 0 ? (
          <DelegationTable delegations={given} person="to" mayEnd />
        ) : (
          <EmptyState
            icon={<RiUserSharedLine />}
            title={t('delegation.empty')}
            description={t('delegation.emptyHint')}
          />
        )}
      </Panel>
      <Panel title={t('delegation.taken')}>
        {taken.length > 0 ? (
          <DelegationTable delegations={taken} person="from" />
        ) : (
          <Text color="secondary">{t('delegation.takenEmpty')}</Text>
        )}
      </Panel>
      {others.length > 0 && (
        <Panel title={t('delegation.others')}>
          <DelegationTable delegations={others} person="both" mayEnd />
        </Panel>
      )}
      <MoreRows pages={delegations} />
    </div>
  );
}
