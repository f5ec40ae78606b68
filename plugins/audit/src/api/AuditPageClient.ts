import { ResponseError } from '@backstage/errors';
import { AuditClient, EventFilters } from '@rackstage/plugin-audit-common';

type Options = ConstructorParameters<typeof AuditClient>[0];

export type ExportFormat = 'csv' | 'json';

/** With the files that only a browser asks for. */
export class AuditPageClient extends AuditClient {
  constructor(private readonly options: Options) {
    super(options);
  }

  async exported(format: ExportFormat, filters: EventFilters): Promise<Blob> {
    const { discoveryApi, fetchApi } = this.options;
    const query = new URLSearchParams({ format });
    for (const [name, value] of Object.entries(filters)) {
      if (value !== undefined) {
        query.set(name, String(value));
      }
    }
    const base = await discoveryApi.getBaseUrl('audit');
    const response = await fetchApi.fetch(`${base}/export?${query}`);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.blob();
  }
}
