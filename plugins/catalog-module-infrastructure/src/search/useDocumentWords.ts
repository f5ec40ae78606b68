import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchResult } from '@backstage/plugin-search-common';
import { useMemo } from 'react';
import { infrastructureTranslationRef } from '../translations/ref';
import { useEntityWords } from '../words/useEntityWords';
import { attributeOf, entityKinds } from './documents';

/** The words for what a search finds, and for what it can be narrowed by. */
export function useDocumentWords() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const words = useEntityWords();
  return useMemo(() => {
    const lookUp = t as (key: string, options?: object) => string;
    const type = (name: string) =>
      lookUp(`documents.${name}`, { defaultValue: name });
    // An entity has a kind, and everything else what would be its type.
    const kind = (name: string) =>
      entityKinds.includes(name) ? words.kind(name) : words.type(name);
    const kindOf = (result: SearchResult) => {
      const name = attributeOf(result, 'kind');
      return name ? kind(name) : type(result.type);
    };
    const ref = (value: string) => value.replace(/^[^/]*\//, '');
    const values: Record<string, (value: string) => string> = {
      type,
      kind,
      lifecycle: words.lifecycle,
      owner: ref,
    };
    return {
      kind,
      facet: (name: string) => lookUp(`facet.${name}`, { defaultValue: name }),
      value: (facet: string, value: string) => values[facet]?.(value) ?? value,
      /** What it is. */
      kindOf,
      /** What it is, and where. */
      describe: (result: SearchResult) =>
        [
          kindOf(result),
          attributeOf(result, 'account'),
          attributeOf(result, 'region'),
        ]
          .filter(Boolean)
          .join(' · '),
    };
  }, [t, words]);
}
