import { randomUUID } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  queryWords,
  SearchAnswer,
  searchFacets,
} from '@rackstage/search-documents';
import { Findings, SearchStore } from '../database/SearchStore';
import { highlight, Tags } from '../text/highlight';
import { decodeCursor, encodeCursor } from './cursor';
import { VisibleTypes } from './VisibleTypes';

export interface SearchRequest {
  term: string;
  types?: string[];
  filters?: Record<string, string[]>;
  limit: number;
  cursor?: string;
}

/** Finds what somebody may see, and shows why it was found. */
export class SearchService {
  constructor(
    private readonly store: SearchStore,
    private readonly visibleTypes: VisibleTypes,
  ) {}

  async search(
    request: SearchRequest,
    credentials: BackstageCredentials,
  ): Promise<SearchAnswer> {
    const words = queryWords(request.term);
    const findings = await this.store.find({
      words,
      visible: await this.visibleTypes.of(credentials, request.types),
      filters: composed(request.filters),
      limit: request.limit,
      after: request.cursor ? decodeCursor(request.cursor) : undefined,
      facets: searchFacets,
    });
    return answer(findings, words);
  }
}

/** As the index has them: macOS may write Hangul in its parts. */
const composed = (filters: SearchRequest['filters'] = {}) =>
  Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [
      name,
      values.map(value => value.normalize('NFC')),
    ]),
  );

function answer(findings: Findings, words: string[]): SearchAnswer {
  const { previous, next } = findings;
  // Nobody who writes a document knows this id: no text can pass for a tag.
  const id = randomUUID();
  const tags = { preTag: `<${id}>`, postTag: `</${id}>` };
  return {
    results: findings.hits.map((hit, index) =>
      result(hit, findings.offset + index + 1, words, tags),
    ),
    numberOfResults: findings.total,
    isMore: findings.isMore,
    facets: findings.facets,
    previousPageCursor: previous && encodeCursor(previous.after),
    nextPageCursor: next && encodeCursor(next),
  };
}

function result(
  { type, document }: Findings['hits'][0],
  rank: number,
  words: string[],
  tags: Tags,
): SearchAnswer['results'][0] {
  const { authorization, ...shown } = document;
  return {
    type,
    document: shown,
    rank,
    highlight: {
      ...tags,
      fields: {
        title: highlight(document.title, words, tags),
        text: highlight(document.text, words, tags),
      },
    },
  };
}
