import { ResponseError } from '@backstage/errors';
import {
  DatacenterClient,
  DocumentFormat,
  DocumentName,
  LabelRequest,
} from '@rackstage/plugin-datacenter-common';

type Options = ConstructorParameters<typeof DatacenterClient>[0];

export interface WantedDocument {
  document: DocumentName;
  id?: string;
  format: DocumentFormat;
  language: 'en' | 'ko';
}

/** With the files that only a browser asks for. */
export class DatacenterPageClient extends DatacenterClient {
  constructor(private readonly options: Options) {
    super(options);
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
