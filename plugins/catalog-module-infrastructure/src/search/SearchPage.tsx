import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SearchResultItemExtensionComponent,
  SearchResultItemExtensionPredicate,
} from '@backstage/plugin-search-react/alpha';
import { Button, Container, Flex, Skeleton, Text } from '@backstage/ui';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { infrastructureTranslationRef } from '../translations/ref';
import { DocumentResult } from './DocumentResult';
import { EntityResult } from './EntityResult';
import { Facets } from './Facets';
import styles from './search.module.css';
import { SearchControls } from './SearchControls';
import { Found, useSearch } from './useSearch';

/** How a plugin shows what it has put into the index. */
export interface ResultItem {
  predicate?: SearchResultItemExtensionPredicate;
  component: SearchResultItemExtensionComponent;
}

/** Everything in the portal that has the words that are looked for. */
export function SearchPage({ items }: { items: ResultItem[] }) {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { term, filters, isAsked, found, ...search } = useSearch();
  const { value, error, retry } = found;
  return (
    <Container>
      <SearchControls term={term} onChange={search.setTerm} />
      {!isAsked && (
        <EmptyState
          title={t('search.start')}
          description={t('search.startHint')}
        />
      )}
      {isAsked && error && <FailurePanel error={error} onRetry={retry} />}
      {isAsked && !error && !value && <Skeleton width="100%" height={280} />}
      {isAsked && !error && value && (
        <>
          <Facets
            facets={value.facets}
            filters={filters}
            onFilter={search.setFilter}
            onClear={search.clearFilters}
          />
          <Results found={value} items={items} onPage={search.turnTo} />
        </>
      )}
    </Container>
  );
}

function Results(props: {
  found: Found;
  items: ResultItem[];
  onPage: (cursor: string) => void;
}) {
  const { found, items, onPage } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { hits, numberOfResults, isMore } = found;
  if (hits.length === 0) {
    return (
      <EmptyState
        title={t('search.nothing')}
        description={t('search.nothingHint')}
      />
    );
  }
  const page = (label: string, cursor?: string) =>
    cursor && (
      <Button variant="secondary" onPress={() => onPage(cursor)}>
        {label}
      </Button>
    );
  return (
    <>
      {numberOfResults !== undefined && (
        <Text color="secondary" aria-live="polite">
          {t(isMore ? 'search.foundMore' : 'search.found', {
            count: numberOfResults,
          })}
        </Text>
      )}
      <ul className={styles.results}>
        {hits.map(hit => (
          <Hit
            key={`${hit.result.type} ${hit.result.document.location} ${hit.result.document.title}`}
            {...hit}
            items={items}
          />
        ))}
      </ul>
      <Flex gap="2" justify="end">
        {page(t('search.previous'), found.previousPageCursor)}
        {page(t('search.next'), found.nextPageCursor)}
      </Flex>
    </>
  );
}

/** As the plugin that it is from shows it, where that has a way of its own. */
function Hit({
  result,
  entity,
  items,
}: Found['hits'][0] & { items: ResultItem[] }) {
  const { document, ...rest } = result;
  const Item = items.find(({ predicate }) => predicate?.(result))?.component;
  if (Item && !entity) {
    return <Item {...rest} result={document} />;
  }
  return (
    <li className={styles.result}>
      {entity ? (
        <EntityResult entity={entity} highlight={result.highlight} />
      ) : (
        <DocumentResult result={result} />
      )}
    </li>
  );
}
