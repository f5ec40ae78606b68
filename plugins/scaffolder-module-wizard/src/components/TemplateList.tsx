import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  EntityDisplayName,
} from '@backstage/plugin-catalog-react';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  Box,
  ButtonLink,
  Container,
  SearchField,
  Skeleton,
  Tag,
  TagGroup,
  Text,
} from '@backstage/ui';
import { EmptyState, FailurePanel, isForPeople } from '@rackstage/ui';
import { RiLayoutGridLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { wizardTranslationRef } from '../translations/ref';
import styles from './TemplateList.module.css';

/** More templates than an organisation has reason to offer. */
const limit = 500;

/** What one can make; the search is part of the address. */
export function TemplateList() {
  const { t } = useTranslationRef(wizardTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const { value, error, retry } = useAsyncRetry(async () => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind: 'Template' },
      orderFields: { field: 'metadata.title', order: 'asc' },
      limit,
    });
    return items.filter(isForPeople) as TemplateEntityV1beta3[];
  }, [catalogApi]);
  const found = value?.filter(template => matches(template, search));
  return (
    <Container>
      <div className={styles.head}>
        <Text as="p" color="secondary">
          {t('list.description')}
        </Text>
        <SearchField
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          value={search}
          onChange={text =>
            setParams(text ? { q: text } : {}, { replace: true })
          }
          className={styles.search}
        />
      </div>
      {error && <FailurePanel error={error} onRetry={retry} />}
      {!value && !error && <Skeleton width="100%" height={160} />}
      {value && found?.length === 0 && (
        <EmptyState
          icon={<RiLayoutGridLine />}
          title={value.length === 0 ? t('list.none') : t('list.empty')}
          description={
            value.length === 0 ? t('list.noneHint') : t('list.emptyHint')
          }
        />
      )}
      <ul className={styles.grid}>
        {found?.map(template => (
          <TemplateCard
            key={stringifyEntityRef(template)}
            template={template}
          />
        ))}
      </ul>
    </Container>
  );
}

function TemplateCard({ template }: { template: TemplateEntityV1beta3 }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const { name, namespace = 'default', title = name } = template.metadata;
  const { description, tags = [] } = template.metadata;
  const { owner } = template.spec;
  return (
    <Box as="li" bg="neutral" className={styles.card}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {title}
      </Text>
      <Text as="p" color="secondary" className={styles.description}>
        {description}
      </Text>
      {tags.length > 0 && (
        <TagGroup aria-label={title}>
          {tags.map(tag => (
            <Tag key={tag} id={tag} size="small">
              {tag}
            </Tag>
          ))}
        </TagGroup>
      )}
      <div className={styles.foot}>
        {owner ? (
          <Text variant="body-small" color="secondary">
            <EntityDisplayName
              entityRef={stringifyEntityRef(
                parseEntityRef(owner, { defaultKind: 'group' }),
              )}
              hideIcon
            />
          </Text>
        ) : (
          <span />
        )}
        <ButtonLink
          href={`${namespace}/${name}`}
          variant="primary"
          size="small"
          aria-label={`${t('list.choose')}: ${title}`}
        >
          {t('list.choose')}
        </ButtonLink>
      </div>
    </Box>
  );
}

function matches({ metadata }: TemplateEntityV1beta3, search: string) {
  const { name, title = '', description = '', tags = [] } = metadata;
  const text = [name, title, description, ...tags].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
