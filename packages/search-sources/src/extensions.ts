import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { DocumentSource } from './DocumentSource';

/** Where a module brings what can be found. */
export interface DocumentSourcesExtensionPoint {
  /** @throws ConflictError when there is a source of that type */
  addSource(source: DocumentSource): void;
}

export const documentSourcesExtensionPoint =
  createExtensionPoint<DocumentSourcesExtensionPoint>({
    id: 'search.document-sources',
  });
