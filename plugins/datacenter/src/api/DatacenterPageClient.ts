import { ResponseError } from '@backstage/errors';
import {
  DatacenterClient,
  DocumentFormat,
  DocumentName,
  LabelRequest,
  ObjectKindName,
  QueryOf,
} from '@rackstage/plugin-datacenter-common';

type Options = ConstructorParameters<typeof DatacenterClient>[0];

export interface WantedDocument {
  document: DocumentName;
  id: string;
  format: DocumentFormat;
  language: 'en' | 'ko';
}

/** With the files that only a browser asks for. */
export class DatacenterPageClient extends DatacenterClient {
  constructor(private readonly options: Options) {
    super(options);
  }

  /** All of a list, in its order. */
  exportObjects(
    kind: ObjectKindName,
    format: 'csv' | 'xlsx',
    { q, filter = [], sort }: QueryOf<'listObjects'>,
  ): Promise<Blob> {
    const query = new URLSearchParams({ format });
    filter.forEach(one => query.append('filter', one));
    if (q) {
      query.set('q', q);
    }
    if (sort) {
      query.set('sort', sort);
    }
    return this.file(`/exports/${kind}?${query}`);
  }

  /** Everything there is, a sheet for each kind. */
  exportAll(): Promise<Blob> {
    return this.file('/exports');
  }

  /** Times in it are those of the browser's place. */
  getDocument({ document, ...wanted }: WantedDocument): Promise<Blob> {
    const query = new URLSearchParams({
      ...wanted,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    return this.file(`/documents/${document}?${query}`);
  }

  getLabels(request: LabelRequest): Promise<Blob> {
    return this.file('/labels', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
  }

  private async file(path: string, init?: RequestInit): Promise<Blob> {
    const { discoveryApi, fetchApi } = this.options;
    const base = await discoveryApi.getBaseUrl('datacenter');
    const response = await fetchApi.fetch(`${base}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.blob();
  }
}
