import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container, Skeleton } from '@backstage/ui';
import {
  Endpoint,
  EndpointWithSecret,
  webhooksEndpointCreatePermission,
} from '@rackstage/plugin-webhooks-common';
import { LoadFailure, NotAllowed, SecretDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useEndpoint, useEndpointMutations } from '../../hooks/useEndpoints';
import { useTemplates } from '../../hooks/useTemplates';
import { webhooksTranslationRef } from '../../translations/ref';
import { FormPage } from '../shared/FormPage';
import { EndpointFields } from './EndpointFields';

const listPath = '/webhooks/endpoints';

export function NewEndpoint() {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const navigate = useNavigate();
  const { create } = useEndpointMutations();
  const templates = useTemplates();
  const [created, setCreated] = useState<EndpointWithSecret>();
  const { allowed, loading } = usePermission({
    permission: webhooksEndpointCreatePermission,
  });
  if (!allowed && !loading) {
    return <NotAllowed />;
  }
  return (
    <FormPage title={t('endpointForm.new')}>
      <EndpointFields
        initial={{}}
        isNew
        templates={templates.data ?? []}
        submitLabel={t('endpoints.add')}
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

export function EditEndpoint() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(id);
  if (data) {
    // Whatever looking again brings: what is typed stays.
    return <EditForm endpoint={data} />;
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

function EditForm({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const navigate = useNavigate();
  const { update } = useEndpointMutations();
  const templates = useTemplates();
  // As it was when the form was opened: looking again does not undo typing.
  const [initial] = useState(endpoint);
  const { id, revision } = initial;
  return (
    <FormPage title={t('endpointForm.edit')}>
      <EndpointFields
        initial={initial}
        templates={templates.data ?? []}
        submitLabel={t('action.save')}
        isPending={update.isPending}
        error={update.error}
        onSubmit={settings =>
          update.mutate(
            { id, change: { ...settings, revision } },
            { onSuccess: () => navigate(`${listPath}/${id}`) },
          )
        }
      />
    </FormPage>
  );
}
