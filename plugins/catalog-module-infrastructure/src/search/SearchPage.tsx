import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchResult } from '@backstage/plugin-search-common';
import { DefaultResultListItem } from '@backstage/plugin-search-react';
import {
  SearchResultItemExtensionComponent,
  SearchResultItemExtensionPredicate,
} from '@backstage/plugin-search-react/alpha';
import { Button, Container, Flex, Skeleton, Text } from '@backstage/ui';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import useInterval from 'react-use/esm/useInterval';
import { infrastructureTranslationRef } from '../translations/ref';
import { EntityResult } from './EntityResult';
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
  const { term, filters, isAsked, found, search } = useSearch();
  const { value, error, retry } = found;
  return (
    <Container>
      <SearchControls term={term} filters={filters} onChange={search} />
      {!isAsked && (
        <EmptyState
          title={t('search.start')}
          description={t('search.startHint')}
        />
      )}
      {isAsked && error && <Failure error={error} onRetry={retry} />}
      {isAsked && !error && !value && <Skeleton height={280} />}
      {isAsked && !error && value && (
        <Results
          found={value}
          items={items}
          onPage={pageCursor => search({ pageCursor })}
        />
      )}
    </Container>
  );
}

/** Milliseconds between two looks while the index is being built. */
const indexPause = 2_000;

function Failure(props: { error: Error; onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  // The index is built anew when the portal starts.
  const isTooEarly =
    (error.cause as Error | undefined)?.name === 'MissingIndexError';
  useInterval(onRetry, isTooEarly ? indexPause : null);
  return isTooEarly ? (
    <EmptyState
      title={t('search.notReady')}
      description={t('search.notReadyHint')}
    />
  ) : (
    <FailurePanel error={error} onRetry={onRetry} />
  );
}

function Results(props: {
  found: Found;
  items: ResultItem[];
  onPage: (cursor: string) => void;
}) {
  const { found, items, onPage } = props;
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { hits, numberOfResults, previousPageCursor, nextPageCursor } = found;
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
          {t('search.found', { count: numberOfResults })}
        </Text>
      )}
      <ul className={styles.results}>
        {hits.map(({ result, entity }) =>
          entity ? (
            <li key={result.document.location} className={styles.result}>
              <EntityResult entity={entity} />
            </li>
          ) : (
            <OtherResult
              key={result.document.location}
              result={result}
              items={items}
            />
          ),
        )}
      </ul>
      <Flex gap="2" justify="end">
        {page(t('search.previous'), previousPageCursor)}
        {page(t('search.next'), nextPageCursor)}
      </Flex>
    </>
  );
}

/** What is no entity, as the plugin it is from shows it. */
function OtherResult(props: { result: SearchResult; items: ResultItem[] }) {
  const { document, ...rest } = props.result;
  const Item =
    props.items.find(({ predicate }) => predicate?.(props.result))?.component ??
    DefaultResultListItem;
  return <Item {...rest} result={document} />;
}
