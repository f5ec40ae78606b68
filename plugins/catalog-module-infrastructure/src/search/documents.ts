import { SearchResult } from '@backstage/plugin-search-common';
import { kindIcons } from '../icons/entityIcons';

export const entityKinds = Object.keys(kindIcons);

/** A value of a document that it can be narrowed by; the first of several. */
export function attributeOf(
  { document }: Pick<SearchResult, 'document'>,
  name: string,
): string | undefined {
  const { attributes } = document as {
    attributes?: Record<string, string | string[]>;
  };
  return [attributes?.[name] ?? []].flat()[0] || undefined;
}

/** The index names the entity that a document stands for. */
export function entityRefOf({
  type,
  document,
}: SearchResult): string | undefined {
  const { ref } = document as { ref?: string };
  return type === 'software-catalog' ? ref : undefined;
}

/** What it is called in the language, where it has a name there. */
export const titleIn = (
  { document }: Pick<SearchResult, 'document'>,
  language: string,
): string =>
  (document as unknown as Record<string, string | undefined>)[
    `title@${language}`
  ] ?? document.title;
