import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { ButtonLink, Link, Skeleton, Text } from '@backstage/ui';
import { FailurePanel, isForPeople, Panel } from '@rackstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { appTranslationRef } from '../../translations/ref';
import styles from './HomeLayout.module.css';

const mostTemplates = 4;

/** Templates to start with; those tagged `recommended` come first. */
export function QuickStarts() {
  const { allowed, loading } = usePermission({
    permission: taskCreatePermission,
  });
  return allowed || loading ? <Starts /> : null;
}

function Starts() {
  const { t } = useTranslationRef(appTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const { value, error, retry } = useAsyncRetry(async () => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind: 'Template' },
      fields: ['kind', 'metadata', 'spec.type'],
      limit: 100,
    });
    const isRecommended = ({ metadata }: (typeof items)[number]) =>
      Number(metadata.tags?.includes('recommended') ?? false);
    return items
      .filter(isForPeople)
      .sort((a, b) => isRecommended(b) - isRecommended(a))
      .slice(0, mostTemplates);
  }, [catalogApi]);
  return (
    <Panel
      title={t('home.start.title')}
      action={
        <ButtonLink size="small" variant="tertiary" href="/create/templates">
          {t('home.start.all')}
        </ButtonLink>
      }
    >
      {error && <FailurePanel error={error} onRetry={retry} />}
      {!value && !error && <Skeleton width="100%" height={96} />}
      {value?.length === 0 && (
        <Text as="p" color="secondary">
          {t('home.start.empty')}
        </Text>
      )}
      <ul className={styles.list}>
        {value?.map(template => {
          const { name, namespace = 'default', title } = template.metadata;
          return (
            <li key={stringifyEntityRef(template)} className={styles.start}>
              <Link
                href={`/create/templates/${namespace}/${name}`}
                standalone
                weight="bold"
              >
                {title ?? name}
              </Link>
              <Text variant="body-small" color="secondary">
                {template.metadata.description}
              </Text>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
