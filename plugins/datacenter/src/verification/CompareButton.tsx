import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  datacenterObjectUpdatePermission,
  NewVerification,
} from '@rackstage/plugin-datacenter-common';
import { useFailureToast } from '@rackstage/ui';
import { useNavigate } from 'react-router-dom';
import { runPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { mostObjects } from './scopes';
import { useStartRun } from './useVerifications';

/** Compares the cables of all these at once, and goes to what comes of it. */
export function CompareButton({ scope, ids }: NewVerification) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const navigate = useNavigate();
  const start = useStartRun();
  const showFailure = useFailureToast();
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  return allowed ? (
    <Button
      size="small"
      variant="secondary"
      isDisabled={ids.length > mostObjects}
      isPending={start.isPending}
      onPress={() =>
        start.mutate(
          { scope, ids },
          {
            onSuccess: ({ id }) => navigate(runPath(id)),
            onError: showFailure,
          },
        )
      }
    >
      {t('verification.compare')}
    </Button>
  ) : null;
}
