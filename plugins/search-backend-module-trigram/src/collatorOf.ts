import { Readable } from 'node:stream';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { DocumentSource } from '@rackstage/plugin-search-node';

/** A source as Backstage's scheduler runs it. */
export function collatorOf(source: DocumentSource): DocumentCollatorFactory {
  async function* documents() {
    for await (const page of source.list()) {
      yield* page;
    }
  }
  return {
    type: source.type,
    // No permission is named: this engine asks for it itself, within the query.
    getCollator: async () => Readable.from(documents()),
  };
}
