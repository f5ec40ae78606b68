import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex } from '@backstage/ui';
import { uiTranslationRef } from '../translations/ref';
import styles from './list.module.css';

/** What an infinite query says about the rows that it has not read yet. */
export interface PagesAhead {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Below a list that comes in pages: the next one, as long as there is one. */
export function MoreRows({ pages }: { pages: PagesAhead }) {
  const { t } = useTranslationRef(uiTranslationRef);
  return pages.hasNextPage ? (
    <Flex justify="center" className={styles.more}>
      <Button
        size="small"
        variant="secondary"
        isPending={pages.isFetchingNextPage}
        onPress={() => void pages.fetchNextPage()}
      >
        {t('list.more')}
      </Button>
    </Flex>
  ) : null;
}
