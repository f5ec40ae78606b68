import { PortalDocument } from '@rackstage/search-documents';
import { AttributeCondition, DocumentChanges } from '@rackstage/search-sources';
import { SearchStore } from './database/SearchStore';

/** The part of the index that belongs to one source. */
export class SourceChanges implements DocumentChanges {
  constructor(
    private readonly store: SearchStore,
    private readonly type: string,
  ) {}

  async put(documents: PortalDocument[]): Promise<void> {
    await this.store.put(this.type, documents);
  }

  async remove(refs: string[]): Promise<void> {
    await this.store.remove(this.type, refs);
  }

  async replace(
    within: AttributeCondition,
    documents: AsyncIterable<PortalDocument[]>,
  ): Promise<void> {
    const listed = new Set<string>();
    for await (const page of documents) {
      page.forEach(({ ref }) => listed.add(ref));
      await this.put(page);
    }
    await this.store.retain(this.type, within, listed);
  }
}
