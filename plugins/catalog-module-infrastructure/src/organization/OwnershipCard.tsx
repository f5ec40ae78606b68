import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import { FailurePanel } from '@rackstage/ui';
import { infrastructureTranslationRef } from '../translations/ref';
import { useEntityWords } from '../words/useEntityWords';
import styles from './organization.module.css';
import { Owned, useOwned } from './useOwned';

/** How much of what a group or a person owns, each leading to its list. */
export function OwnershipCard() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { entity } = useEntity();
  const words = useEntityWords();
  const { value, error, retry } = useOwned(entity);
  const isUser = entity.kind.toLocaleLowerCase('en-US') === 'user';
  return (
    <EntityInfoCard title={t('owned.title')}>
      {value && value.owners.length > 1 && (
        <Text as="p" variant="body-small" color="secondary">
          {t(isUser ? 'owned.ofUser' : 'owned.ofGroup')}
        </Text>
      )}
      {error && <FailurePanel error={error} onRetry={retry} />}
      {!value && !error && <Skeleton width="100%" height={80} />}
      {value?.owned.length === 0 && (
        <Text color="secondary">{t('owned.nothing')}</Text>
      )}
      <ul className={styles.counts}>
        {value?.owned.map(each => (
          <li key={`${each.kind}:${each.type}`} className={styles.count}>
            <Link href={listPath(each, value.owners)}>
              {each.type ? words.type(each.type) : words.kind(each.kind)}
            </Link>
            <Text weight="bold">{each.count}</Text>
          </li>
        ))}
      </ul>
    </EntityInfoCard>
  );
}

/** Of the catalog's list, with its filters set. */
function listPath({ kind, type }: Owned, owners: string[]): string {
  const params = new URLSearchParams({
    'filters[kind]': kind,
    'filters[user]': 'all',
  });
  if (type) {
    params.set('filters[type]', type);
  }
  owners.forEach(owner => params.append('filters[owners][]', owner));
  return `/catalog?${params}`;
}
