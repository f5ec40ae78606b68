import { SearchResult } from '@backstage/plugin-search-common';
import { Link, Text } from '@backstage/ui';
import { Highlighted, useLanguage } from '@rackstage/ui';
import { titleIn } from './documents';
import { ResultIcon } from './ResultIcon';
import styles from './search.module.css';
import { useDocumentWords } from './useDocumentWords';

/** Something that was found and is no entity: an instance, an image, an operation of an API. */
export function DocumentResult({ result }: { result: SearchResult }) {
  const words = useDocumentWords();
  const { text, location } = result.document;
  const title = titleIn(result, useLanguage());
  const shown = (field: 'title' | 'text', plain: string) =>
    // The index has one language, and the page may show another.
    result.highlight && plain === result.document[field] ? (
      <Highlighted
        {...result.highlight}
        text={result.highlight.fields[field] ?? plain}
      />
    ) : (
      plain
    );
  return (
    <>
      <div className={styles.heading}>
        <ResultIcon result={result} />
        <Link href={location} className={styles.title}>
          {shown('title', title)}
        </Link>
      </div>
      {text && (
        <Text as="p" color="secondary">
          {shown('text', text)}
        </Text>
      )}
      {/* Where it is, its text says. */}
      <Text variant="body-small" color="secondary">
        {words.kindOf(result)}
      </Text>
    </>
  );
}
