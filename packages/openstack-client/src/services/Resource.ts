import { CallOptions } from '../CallOptions';
import { ServiceName } from '../OpenStackError';
import { HttpRequest } from '../http/HttpTransport';
import { PageQuery, ResourcePage } from '../paging';
import { listPage, member } from './collection';
import { VersionRange } from './Microversions';
import { Query, ServiceClient } from './ServiceClient';

export interface ResourceShape {
  service: ServiceName;
  path: string;
  /** Under which a list has its items. */
  key: string;
  /** Around a single one; without it the body is the thing itself. */
  itemKey?: string;
  microversion?: VersionRange;
  /** Asked of every list. */
  query?: Query;
  /** `PUT` unless told otherwise. */
  updateMethod?: 'PUT' | 'PATCH';
}

/** One kind of thing of a service, as nearly all of them are read and written. */
export class Resource<T, New = never, Change = Partial<New>> {
  constructor(
    private readonly client: ServiceClient,
    private readonly shape: ResourceShape,
  ) {}

  list(
    query: PageQuery & Query,
    { signal }: CallOptions,
  ): Promise<ResourcePage<T>> {
    const asked = { ...this.shape.query, ...query };
    return listPage(this.client, this.shape, asked, signal);
  }

  get(id: string, call: CallOptions): Promise<T> {
    return this.one('GET', this.pathOf(id), call);
  }

  /** Resolves when the service has accepted it. */
  create(item: New, call: CallOptions): Promise<T> {
    return this.one('POST', this.shape.path, call, this.wrapped(item));
  }

  update(id: string, change: Change, call: CallOptions): Promise<T> {
    const { updateMethod = 'PUT' } = this.shape;
    return this.one(updateMethod, this.pathOf(id), call, this.wrapped(change));
  }

  /** Resolves when the service has accepted it. */
  async delete(id: string, call: CallOptions, query?: Query): Promise<void> {
    await this.send('DELETE', this.pathOf(id), call, undefined, query);
  }

  /** Anything else that is done to one of them: a path below it. */
  act(
    method: HttpRequest['method'],
    id: string,
    action: string,
    call: CallOptions,
    body?: unknown,
  ): Promise<unknown> {
    return this.send(method, `${this.pathOf(id)}${action}`, call, body);
  }

  private async one(
    method: HttpRequest['method'],
    path: string,
    call: CallOptions,
    body?: unknown,
  ): Promise<T> {
    const { service, itemKey } = this.shape;
    const answer = await this.send(method, path, call, body);
    return itemKey ? member(answer, service, itemKey) : (answer as T);
  }

  private send(
    method: HttpRequest['method'],
    path: string,
    { signal }: CallOptions,
    body?: unknown,
    query?: Query,
  ): Promise<unknown> {
    const { service, microversion } = this.shape;
    return this.client.send(
      { service, method, path, body, query, microversion },
      signal,
    );
  }

  private wrapped(item: unknown): unknown {
    const { itemKey } = this.shape;
    return itemKey ? { [itemKey]: item } : item;
  }

  private pathOf(id: string): string {
    return `${this.shape.path}/${encodeURIComponent(id)}`;
  }
}
