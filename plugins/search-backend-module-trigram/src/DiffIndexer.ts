import { BatchSearchEngineIndexer } from '@backstage/plugin-search-backend-node';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { PortalDocument } from '@rackstage/search-documents';
import { SearchStore } from './database/SearchStore';

const batchSize = 500;

/**
 * Takes in what a collator lists. It writes what differs, and lets go of what
 * is missing only when the listing came to its end: a stream that fails is
 * never finalized.
 */
export class DiffIndexer extends BatchSearchEngineIndexer {
  private readonly listed = new Set<string>();

  constructor(
    private readonly store: SearchStore,
    private readonly type: string,
  ) {
    super({ batchSize });
  }

  async initialize(): Promise<void> {}

  async index(documents: IndexableDocument[]): Promise<void> {
    const batch = documents.map(portalDocument);
    batch.forEach(({ ref }) => this.listed.add(ref));
    await this.store.put(this.type, batch);
  }

  async finalize(): Promise<void> {
    await this.store.sweep(this.type, this.listed);
  }
}

/** Of collators that know nothing of this engine: what is said in one word can be filtered by. */
export function portalDocument(document: IndexableDocument): PortalDocument {
  if ('ref' in document) {
    return document as PortalDocument;
  }
  const { title, text, location, authorization, ...rest } = document;
  return {
    title,
    text,
    location,
    authorization,
    ...rest,
    ref: location,
    attributes: Object.fromEntries(
      Object.entries(rest).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
  };
}
