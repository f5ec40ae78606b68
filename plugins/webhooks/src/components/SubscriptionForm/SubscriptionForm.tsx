import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container, Skeleton } from '@backstage/ui';
import {
  Subscription,
  SubscriptionWithSecret,
  webhooksSubscriptionCreatePermission,
} from '@rackstage/plugin-webhooks-common';
import { LoadFailure, NotAllowed, SecretDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import {
  useSubscription,
  useSubscriptionMutations,
} from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import { FormPage } from '../shared/FormPage';
import { newSettings, SubscriptionFields } from './SubscriptionFields';

const listPath = '/webhooks/subscriptions';

export function NewSubscription() {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const navigate = useNavigate();
  const { create } = useSubscriptionMutations();
  const [created, setCreated] = useState<SubscriptionWithSecret>();
  const { allowed, loading } = usePermission({
    permission: webhooksSubscriptionCreatePermission,
  });
  if (!allowed && !loading) {
    return <NotAllowed />;
  }
  return (
    <FormPage title={t('subscriptionForm.new')}>
      <SubscriptionFields
        initial={newSettings}
        isNew
        submitLabel={t('subscriptions.add')}
        isPending={create.isPending}
        error={create.error}
        onSubmit={settings =>
          create.mutate(settings, { onSuccess: setCreated })
        }
      />
      {created && (
        <SecretDialog
          title={t('secret.title')}
          once={t('secret.once')}
          secret={created.secret}
          onClose={() => navigate(`${listPath}/${created.id}`)}
        />
      )}
    </FormPage>
  );
}

export function EditSubscription() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useSubscription(id);
  if (data) {
    // Whatever looking again brings: what is typed stays.
    return <EditForm subscription={data} />;
  }
  return (
    <Container>
      {error ? (
        <LoadFailure
          error={error}
          listPath={listPath}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton width="100%" height={280} />
      )}
    </Container>
  );
}

function EditForm({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const navigate = useNavigate();
  const { update } = useSubscriptionMutations();
  // As it was when the form was opened: looking again does not undo typing.
  const [initial] = useState(subscription);
  const { id, revision } = initial;
  return (
    <FormPage title={t('subscriptionForm.edit')}>
      <SubscriptionFields
        initial={initial}
        submitLabel={t('action.save')}
        isPending={update.isPending}
        error={update.error}
        onSubmit={({ headers, ...settings }) =>
          update.mutate(
            {
              id,
              change: {
                ...settings,
                // Empty means as they are: what they hold is not known here.
                ...(Object.keys(headers ?? {}).length > 0 && { headers }),
                revision,
              },
            },
            { onSuccess: () => navigate(`${listPath}/${id}`) },
          )
        }
      />
    </FormPage>
  );
}
