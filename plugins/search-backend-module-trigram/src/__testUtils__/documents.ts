import { PortalDocument } from '@rackstage/search-documents';

/** A document whose ref is its title. */
export const aDocument = (
  title: string,
  rest: Partial<PortalDocument> = {},
): PortalDocument => ({
  ref: title,
  title,
  text: '',
  location: `/things/${encodeURIComponent(title)}`,
  ...rest,
});

export async function* pages(
  ...documents: PortalDocument[][]
): AsyncGenerator<PortalDocument[]> {
  yield* documents;
}
