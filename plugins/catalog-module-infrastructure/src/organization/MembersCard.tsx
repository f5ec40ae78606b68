import { stringifyEntityRef, UserEntity } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { FailurePanel } from '@rackstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { infrastructureTranslationRef } from '../translations/ref';
import styles from './organization.module.css';

/** More are only counted. */
const mostMembers = 100;

/** Who is in a group. */
export function MembersCard() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const groupRef = stringifyEntityRef(useEntity().entity);
  const { value, error, retry } = useAsyncRetry(
    () =>
      catalogApi.queryEntities({
        filter: { kind: 'user', 'relations.memberOf': groupRef },
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: mostMembers,
      }),
    [catalogApi, groupRef],
  );
  const more = value ? value.totalItems - value.items.length : 0;
  return (
    <EntityInfoCard title={t('members.title')}>
      {error && <FailurePanel error={error} onRetry={retry} />}
      {!value && !error && <Skeleton width="100%" height={80} />}
      {value?.items.length === 0 && (
        <Text color="secondary">{t('members.nothing')}</Text>
      )}
      <ul className={styles.list}>
        {(value?.items as UserEntity[] | undefined)?.map(user => (
          <li key={user.metadata.name}>
            <EntityRefLink entityRef={user} />
            <Text variant="body-small" color="secondary">
              {user.spec.profile?.email}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text color="secondary">{t('members.more', { count: more })}</Text>
      )}
    </EntityInfoCard>
  );
}
