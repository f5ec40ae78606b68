import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { infrastructureTranslationRef } from '../translations/ref';

/**
 * The words for what the catalog calls by technical names. What nobody has
 * given a word, such as a type of somebody else's plugin, keeps its name.
 */
export function useEntityWords() {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  return useMemo(() => {
    const lookUp = t as (key: string, options?: object) => string;
    const word = (group: string) => (name: string) =>
      lookUp(`${group}.${name}`, { defaultValue: name });
    const kind = word('kind');
    const kinds = word('kinds');
    return {
      kind: (name: string) => kind(name.toLocaleLowerCase('en-US')),
      /** In the plural. */
      kinds: (name: string) => kinds(name.toLocaleLowerCase('en-US')),
      /** `spec.type` */
      type: word('type'),
      lifecycle: word('lifecycle'),
      /** Of a cloud: `spec.provider` */
      provider: word('provider'),
      relation: word('relation'),
    };
  }, [t]);
}
