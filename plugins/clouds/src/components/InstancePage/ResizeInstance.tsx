import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button } from '@backstage/ui';
import {
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import {
  ChangeFailure,
  Facts,
  FailurePanel,
  FormDialog,
  Price,
  uiTranslationRef,
} from '@rackstage/ui';
import { RiExpandUpDownLine } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey } from '../../api/CloudsQueries';
import { useAccount } from '../../hooks/useAccounts';
import { useInstanceChange } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { InventoryChoice } from '../resources/InventoryChoice';
import { useProblemText } from '../shared/useProblemText';

/** Gives an instance another spec; the cloud is asked first whether it can. */
export function ResizeInstance({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: instance.id,
  });
  const isSteady = instance.phase === 'Running' || instance.phase === 'Stopped';
  if (!allowed || (!isSteady && !isOpen)) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiExpandUpDownLine />}
        onPress={() => setOpen(true)}
      >
        {t('resize.action')}
      </Button>
      {isOpen && (
        <ResizeDialog instance={instance} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function ResizeDialog(props: { instance: Instance; onClose: () => void }) {
  const { instance, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const account = useAccount(instance.account.id).data;
  const change = useInstanceChange(instance.id);
  const [revision, setRevision] = useState(instance.revision);
  const [spec, setSpec] = useState<string>();
  const isOther = spec !== undefined && spec !== instance.spec.id;
  const estimate = useResizeEstimate(instance.id, isOther ? spec : undefined);
  const submit = () => {
    if (isOther && estimate.data?.ok) {
      change.mutate({ spec, revision }, { onSuccess: onClose });
    }
  };
  return (
    <FormDialog
      title={t('resize.title', { name: instance.name })}
      submitLabel={t('resize.action')}
      error={change.error}
      failure={
        change.error && (
          <ChangeFailure
            error={change.error}
            read={revision}
            latest={instance.revision}
            onTakeLatest={() => {
              setRevision(instance.revision);
              change.reset();
            }}
          />
        )
      }
      isPending={change.isPending}
      isDisabled={!isOther || !estimate.data?.ok}
      width={520}
      onSubmit={submit}
      onClose={onClose}
    >
      <InventoryChoice
        kind="spec"
        label={t('field.spec')}
        description={t('resize.now', { spec: instance.spec.name })}
        isRequired
        secondaryLabel={words('required')}
        account={account}
        region={instance.region}
        value={spec ?? instance.spec.id}
        onChange={setSpec}
      />
      {isOther && <Verdict instance={instance} estimate={estimate} />}
      {instance.power === 'running' && (
        <Alert
          status="warning"
          icon
          title={t('resize.restarts')}
          description={t('resize.restartsHint')}
        />
      )}
    </FormDialog>
  );
}

function useResizeEstimate(id: string, spec: string | undefined) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'resize-estimate', id, spec],
    queryFn: ({ signal }) => api.estimateResize(id, spec!, { signal }),
    enabled: spec !== undefined,
    staleTime: 0,
  });
}

/** What it costs before and after, and what speaks against it. */
function Verdict(props: {
  instance: Instance;
  estimate: ReturnType<typeof useResizeEstimate>;
}) {
  const { instance, estimate } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const problemText = useProblemText();
  if (estimate.error) {
    return (
      <FailurePanel
        title={t('estimate.failed')}
        error={estimate.error}
        onRetry={() => void estimate.refetch()}
      />
    );
  }
  if (!estimate.data) {
    return <Alert status="info" loading title={t('estimate.asking')} />;
  }
  const { ok, problems, price } = estimate.data;
  return (
    <>
      {ok ? (
        <Alert status="success" icon title={t('estimate.ok')} />
      ) : (
        <Alert
          status="danger"
          icon
          title={t('resize.problems')}
          description={problems.map(problemText).join(' ')}
        />
      )}
      <Facts
        facts={[
          {
            name: t('resize.priceNow'),
            value: <Price money={instance.price?.monthly} per="month" />,
          },
          {
            name: t('resize.priceThen'),
            value: <Price money={price?.monthly} per="month" />,
          },
        ]}
      />
    </>
  );
}
