import { ResponseError } from '@backstage/errors';
import {
  DatacenterClient,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';

type Options = ConstructorParameters<typeof DatacenterClient>[0];
type ObjectsQuery = Parameters<DatacenterClient['listObjects']>[1];

/** With the files that only a browser asks for. */
export class DatacenterPageClient extends DatacenterClient {
  constructor(private readonly options: Options) {
    super(options);
  }

  /** All of a list, in its order. */
  exportObjects(
    kind: ObjectKindName,
    format: 'csv' | 'xlsx',
    { q, filter = [], sort }: ObjectsQuery,
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

  /** About a room, a rack or a device, as it is now. */
  document(
    name: string,
    query: { id: string; format: 'pdf' | 'xlsx'; language: 'en' | 'ko' },
  ): Promise<Blob> {
    return this.file(`/documents/${name}?${new URLSearchParams(query)}`);
  }

  private async file(path: string): Promise<Blob> {
    const { discoveryApi, fetchApi } = this.options;
    const base = await discoveryApi.getBaseUrl('datacenter');
    const response = await fetchApi.fetch(`${base}${path}`);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.blob();
  }
}
