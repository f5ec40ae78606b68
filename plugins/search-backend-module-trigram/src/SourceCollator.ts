import { Readable } from 'node:stream';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { DocumentSource } from '@rackstage/search-sources';

/**
 * A source as Backstage's scheduler runs it. No permission is named: this
 * engine asks for it itself, within the query.
 */
export class SourceCollator implements DocumentCollatorFactory {
  readonly type: string;

  constructor(private readonly source: DocumentSource) {
    this.type = source.type;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents() {
    for await (const page of this.source.list()) {
      yield* page;
    }
  }
}
