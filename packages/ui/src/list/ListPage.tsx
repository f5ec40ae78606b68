import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button, Flex, Text } from '@backstage/ui';
import { ReactNode, useState } from 'react';
import { EmptyState } from '../components/EmptyState';
import { FailurePanel } from '../components/FailurePanel';
import { uiTranslationRef } from '../translations/ref';
import { Facet, FacetFilters } from './FacetFilters';
import { MoreRows, PagesAhead } from './MoreRows';
import styles from './list.module.css';

/** Pages of rows, as an infinite query gives them. */
interface PagedRows extends PagesAhead {
  error: Error | null;
  refetch: () => unknown;
}

/** A list as all are: how many, what can be done, filters, rows, more. */
export function ListPage(props: {
  total?: string;
  tools: ReactNode;
  search: string;
  searchLabel: string;
  facets: Facet[];
  onFilter: (key: string, value: string | string[] | undefined) => void;
  onReset?: () => void;
  /** Filters beside the facets, and what of them is chosen. */
  moreFilters?: ReactNode;
  chosen?: ReactNode;
  /** What keys do; other than in most lists. */
  keysText?: ReactNode;
  pages: PagedRows;
  rowCount?: number;
  /** Shown alone when there is nothing at all. */
  empty: ReactNode;
  bulkBar: ReactNode;
  children: ReactNode;
}) {
  const { total, tools, pages, rowCount, onReset } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  const isEmpty = rowCount === 0 && !onReset;
  // An empty list has other tools: none before it is known.
  const isKnown = rowCount !== undefined || onReset || pages.error;
  return (
    <>
      <WhenEmpty isEmpty={isEmpty}>{props.empty}</WhenEmpty>
      {!isEmpty && (
        <>
          <Flex justify="between" align="center" className={styles.head}>
            <Text color="secondary" aria-live="polite">
              {total}
            </Text>
            <Flex gap="2" className={styles.tools}>
              {isKnown && tools}
            </Flex>
          </Flex>
          <FacetFilters
            search={props.search}
            searchLabel={props.searchLabel}
            facets={props.facets}
            onChange={props.onFilter}
            onReset={onReset}
          >
            {props.moreFilters}
          </FacetFilters>
          {props.chosen}
          {pages.error && (
            <FailurePanel
              error={pages.error}
              onRetry={() => void pages.refetch()}
            />
          )}
          {props.bulkBar}
          {props.children}
          <MoreRows pages={pages} />
          {rowCount !== undefined && rowCount > 0 && (
            <Text
              as="p"
              variant="body-x-small"
              color="secondary"
              className={styles.keys}
            >
              {props.keysText ?? t('list.keys')}
            </Text>
          )}
        </>
      )}
    </>
  );
}

/** Once shown it stays, if hidden: a dialog may be open from it when somebody else makes the first row. */
function WhenEmpty(props: { isEmpty: boolean; children: ReactNode }) {
  const { isEmpty, children } = props;
  const [wasEmpty, setWasEmpty] = useState(isEmpty);
  if (isEmpty && !wasEmpty) {
    setWasEmpty(true);
  }
  return wasEmpty ? (
    <Box
      bg="neutral"
      className={styles.table}
      display={isEmpty ? undefined : 'none'}
    >
      {children}
    </Box>
  ) : null;
}

/** In place of rows, when the filter leaves none. */
export function NoMatch(props: { title: string; onReset: () => void }) {
  const { t } = useTranslationRef(uiTranslationRef);
  return (
    <EmptyState
      title={props.title}
      description={t('list.noMatchHint')}
      action={
        <Button size="small" variant="secondary" onPress={props.onReset}>
          {t('list.reset')}
        </Button>
      }
    />
  );
}
