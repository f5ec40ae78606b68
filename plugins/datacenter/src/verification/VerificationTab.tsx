import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Skeleton, Text } from '@backstage/ui';
import {
  datacenterObjectUpdatePermission,
  NewVerification,
  Verification,
} from '@rackstage/plugin-datacenter-common';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { useSearchParams } from 'react-router-dom';
import styles from '../objects/objects.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import { isMoving } from './linkStates';
import { Runs } from './Runs';
import { useRuns, useStartRun } from './useVerifications';
import { VerificationRun } from './VerificationRun';

interface Scope {
  scope: NewVerification['scope'];
  objectId: string;
}

/** Compares the cables of a rack or a room with what its devices see, and shows what came of it. */
export function VerificationTab({ scope, objectId }: Scope) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [params] = useSearchParams();
  const { data, error, refetch } = useRuns(objectId);
  if (error && !data) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={240} />;
  }
  const runs = data.items;
  const shown = params.get('run') ?? runs[0]?.id;
  const start = (
    <StartButton scope={scope} objectId={objectId} isBusy={isBusy(runs)} />
  );
  return shown === undefined ? (
    <EmptyState
      title={t('verification.empty')}
      description={t('verification.about')}
      action={start}
    />
  ) : (
    <div className={styles.stack}>
      <Text as="p" color="secondary">
        {t('verification.about')}
      </Text>
      {start}
      <VerificationRun key={shown} id={shown} />
      {runs.length > 0 && <Runs runs={runs} shown={shown} />}
    </div>
  );
}

const isBusy = (runs: Verification[]) => runs.some(isMoving);

function StartButton(props: Scope & { isBusy: boolean }) {
  const { scope, objectId } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [params, setParams] = useSearchParams();
  const start = useStartRun();
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  if (!allowed) {
    return null;
  }
  const showLatest = () => {
    const others = new URLSearchParams(params);
    others.delete('run');
    others.delete('state');
    setParams(others, { replace: true });
  };
  return (
    <>
      <div>
        <Button
          variant="primary"
          size="small"
          isDisabled={props.isBusy}
          isPending={start.isPending}
          onPress={() =>
            start.mutate({ scope, ids: [objectId] }, { onSuccess: showLatest })
          }
        >
          {t('verification.start')}
        </Button>
      </div>
      {start.error && <FailurePanel error={start.error} />}
    </>
  );
}
