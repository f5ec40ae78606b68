import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { FieldValues, ObjectKindName } from '../objects';
import { paths } from './schema.gen';
import { ObjectChanges, QueryOf } from './types';

const at = (id: string) => ({ path: { id } });

/**
 * Client of the API of the data center, for browsers and backends. Every
 * method rejects with a `ResponseError` when the answer is not a success.
 */
export class DatacenterClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('datacenter', options);
  }

  listObjects(
    kind: ObjectKindName,
    query: QueryOf<'listObjects'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/objects/{kind}', {
        params: { path: { kind }, query },
        // Values may hold commas.
        querySerializer: { array: { style: 'form', explode: true } },
      }),
    );
  }

  createObject(
    kind: ObjectKindName,
    fields: FieldValues,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/objects/{kind}', {
        params: { path: { kind } },
        body: { fields },
      }),
    );
  }

  getObject(kind: ObjectKindName, id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/objects/{kind}/{id}', { params: { path: { kind, id } } }),
    );
  }

  updateObject(
    kind: ObjectKindName,
    id: string,
    body: { revision: number; fields: FieldValues },
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PATCH('/objects/{kind}/{id}', {
        params: { path: { kind, id } },
        body,
      }),
    );
  }

  async deleteObject(
    kind: ObjectKindName,
    id: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/objects/{kind}/{id}', { params: { path: { kind, id } } }),
    );
  }

  listObjectHistory(
    kind: ObjectKindName,
    id: string,
    query: QueryOf<'listObjectHistory'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/objects/{kind}/{id}/history', {
        params: { path: { kind, id }, query },
      }),
    );
  }

  applyChanges(body: ObjectChanges, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/changes', { body }));
  }

  getPlaceTree(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/places/tree'));
  }

  getRoomLayout(roomId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/rooms/{id}/layout', { params: at(roomId) }),
    );
  }

  getElevations(rackId: string[], options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/elevations', { params: { query: { rackId } } }),
    );
  }

  listDeviceConnections(deviceId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/devices/{id}/connections', { params: at(deviceId) }),
    );
  }

  tracePort(portId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/ports/{id}/trace', { params: at(portId) }),
    );
  }

  findObjects(q: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/search', { params: { query: { q } } }),
    );
  }
}
