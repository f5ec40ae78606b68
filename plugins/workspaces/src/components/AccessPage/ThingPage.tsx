import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Container, Select, Text, TextField } from '@backstage/ui';
import { QueryOf } from '@rackstage/plugin-workspaces-common';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { RiShieldKeyholeLine } from '@remixicon/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useThingAccess } from '../../hooks/useAccess';
import { usePermissions } from '../../hooks/useRoles';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { WhoTable } from './WhoTable';

const entityRead = 'catalog.entity.read';

/** Who may do something with a thing, and why; what is asked is in the address. */
export function ThingPage() {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  const { data, error, isLoading, refetch } = useThingAccess(query);
  return (
    <Container>
      <div className={styles.head}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('access.thingTitle')}
        </Text>
      </div>
      <div className={styles.stack}>
        <Question
          asked={query}
          onAsk={asked =>
            setParams(
              Object.fromEntries(
                Object.entries(asked).filter(([, value]) => value),
              ) as Record<string, string>,
            )
          }
        />
        {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
        {!query && (
          <EmptyState
            icon={<RiShieldKeyholeLine />}
            title={t('access.start')}
            description={t('access.startHint')}
          />
        )}
        {(data || isLoading) && !error && <WhoTable access={data} />}
      </div>
    </Container>
  );
}

function queryOf(params: URLSearchParams): QueryOf<'explainThing'> | undefined {
  const entityRef = params.get('entityRef') ?? undefined;
  const workspaceId = params.get('workspaceId') ?? undefined;
  const permission = params.get('permission') ?? entityRead;
  return entityRef || workspaceId
    ? { entityRef, workspaceId, permission }
    : undefined;
}

function Question(props: {
  asked: QueryOf<'explainThing'> | undefined;
  onAsk: (query: QueryOf<'explainThing'>) => void;
}) {
  const { asked, onAsk } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { data: permissions } = usePermissions();
  const { data: workspaces } = useWorkspaces({ sort: 'title', limit: 500 });
  const [about, setAbout] = useState<string>(
    asked?.workspaceId ? 'workspace' : 'entity',
  );
  const [entityRef, setEntityRef] = useState(asked?.entityRef ?? '');
  const [workspaceId, setWorkspaceId] = useState(asked?.workspaceId);
  const [permission, setPermission] = useState(asked?.permission ?? entityRead);
  const names = permissions?.items.map(({ name }) => name) ?? [permission];
  const isEntity = about === 'entity';
  return (
    <div className={styles.filters}>
      <Select
        label={t('access.whichThing')}
        options={[
          { id: 'entity', label: t('access.byEntity') },
          { id: 'workspace', label: t('access.byWorkspace') },
        ]}
        value={about}
        onChange={key => setAbout(String(key))}
      />
      {isEntity ? (
        <TextField
          label={t('access.entity')}
          placeholder={t('access.entityHint')}
          maxLength={200}
          value={entityRef}
          onChange={setEntityRef}
        />
      ) : (
        <Select
          label={t('access.workspace')}
          searchable
          options={(workspaces?.pages ?? [])
            .flatMap(({ items }) => items)
            .map(({ id, title }) => ({ id, label: title }))}
          value={workspaceId ?? null}
          onChange={key => key !== null && setWorkspaceId(String(key))}
        />
      )}
      <Select
        label={t('access.whatPermission')}
        searchable
        options={names.map(id => ({ id, label: id }))}
        value={permission}
        onChange={key => key !== null && setPermission(String(key))}
      />
      <Button
        variant="primary"
        isDisabled={isEntity ? !entityRef.trim() : !workspaceId}
        onPress={() =>
          onAsk(
            isEntity
              ? { entityRef: entityRef.trim(), permission }
              : { workspaceId, permission },
          )
        }
      >
        {t('access.ask')}
      </Button>
    </div>
  );
}
