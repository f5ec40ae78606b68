import { stringifyEntityRef } from '@backstage/catalog-model';
import { documentTypes, PortalDocument } from '@rackstage/search-documents';
import { DocumentChanges, DocumentSource } from '@rackstage/search-sources';
import { ChangeListener } from './CatalogChanges';
import { CatalogReader } from './CatalogReader';
import { operationDocuments } from './operationDocuments';
import { entityVisibility } from './visibility';

export const operationSource = (
  reader: Pick<CatalogReader, 'list'>,
): Omit<DocumentSource, 'schedule'> => ({
  type: documentTypes.apiOperation,
  visibility: entityVisibility,
  async *list() {
    for await (const page of reader.list({ kind: 'API' })) {
      yield page.flatMap(operationDocuments);
    }
  },
});

export const operationListener =
  (index: DocumentChanges): ChangeListener =>
  async (changed, removed) => {
    const apis = changed.filter(({ kind }) => kind === 'API');
    for (const api of apis) {
      await replace(index, stringifyEntityRef(api), operationDocuments(api));
    }
    for (const ref of removed.filter(gone => gone.startsWith('api:'))) {
      await replace(index, ref, []);
    }
  };

const replace = (
  index: DocumentChanges,
  apiRef: string,
  documents: PortalDocument[],
) => index.replace({ attribute: 'api', values: [apiRef] }, once(documents));

async function* once(documents: PortalDocument[]) {
  yield documents;
}
