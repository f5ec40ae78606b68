import { AuthService } from '@backstage/backend-plugin-api';
import {
  QueryRequestOptions,
  SearchEngine,
} from '@backstage/plugin-search-backend-node';
import {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import { NotImplementedError } from '@backstage/errors';
import { DiffIndexer } from './DiffIndexer';
import { SearchStore } from './database/SearchStore';
import { SearchService } from './service/SearchService';

/** What Backstage's search plugin fills and asks. */
export class TrigramSearchEngine implements SearchEngine {
  constructor(
    private readonly store: SearchStore,
    private readonly service: SearchService,
    private readonly auth: AuthService,
  ) {}

  setTranslator(): void {
    throw new NotImplementedError(
      'This search engine reads queries itself; there is no translator to set',
    );
  }

  async getIndexer(type: string): Promise<DiffIndexer> {
    return new DiffIndexer(this.store, type);
  }

  async query(
    query: SearchQuery,
    options?: QueryRequestOptions,
  ): Promise<IndexableResultSet> {
    const credentials =
      options && 'credentials' in options
        ? options.credentials
        : await this.auth.getNoneCredentials();
    return this.service.search(
      {
        term: query.term,
        types: query.types,
        filters: filtersOf(query.filters),
        limit: query.pageLimit ?? 25,
        cursor: query.pageCursor,
      },
      credentials,
    );
  }
}

const filtersOf = (filters: SearchQuery['filters'] = {}) =>
  Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      name,
      [value].flat().map(String),
    ]),
  );
