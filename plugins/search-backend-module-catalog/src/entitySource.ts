import { stringifyEntityRef } from '@backstage/catalog-model';
import { documentTypes } from '@rackstage/search-documents';
import { DocumentChanges, DocumentSource } from '@rackstage/search-sources';
import { ChangeListener } from './CatalogChanges';
import { CatalogReader } from './CatalogReader';
import { entityDocument, isOwnDocument } from './entityDocument';
import { entityVisibility } from './visibility';

export const entitySource = (
  reader: Pick<CatalogReader, 'list'>,
): Omit<DocumentSource, 'schedule'> => ({
  type: documentTypes.catalog,
  visibility: entityVisibility,
  async *list() {
    for await (const page of reader.list()) {
      yield page.filter(isOwnDocument).map(entityDocument);
    }
  },
});

export const entityListener =
  (index: DocumentChanges): ChangeListener =>
  async (changed, removed) => {
    const own = changed.filter(isOwnDocument);
    const others = changed.filter(entity => !isOwnDocument(entity));
    await index.put(own.map(entityDocument));
    await index.remove([...removed, ...others.map(stringifyEntityRef)]);
  };
