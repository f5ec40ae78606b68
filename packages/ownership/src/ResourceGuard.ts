import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { Authorizer, notAllowed } from './Authorizer';
import { OwnedResource } from './OwnedResource';

/** What may not be seen is not there; what may be seen but not changed is refused. */
export class ResourceGuard<T extends OwnedResource, TType extends string> {
  constructor(
    private readonly authorizer: Authorizer<TType>,
    private readonly readPermission: ResourcePermission<TType>,
    private readonly load: (
      id: string,
      credentials: BackstageCredentials,
    ) => Promise<T>,
    /** In a message. */
    private readonly kind: string,
  ) {}

  /** @throws NotFoundError */
  async visible(id: string, credentials: BackstageCredentials): Promise<T> {
    const resource = await this.load(id, credentials);
    const allowed = await this.authorizer.allows(
      this.readPermission,
      resource,
      credentials,
    );
    if (!allowed) {
      throw new NotFoundError(`No ${this.kind} with id ${id}`);
    }
    return resource;
  }

  /** @throws NotFoundError, NotAllowedError */
  async require(
    id: string,
    permission: ResourcePermission<TType>,
    credentials: BackstageCredentials,
  ): Promise<T> {
    const resource = await this.visible(id, credentials);
    if (!(await this.authorizer.allows(permission, resource, credentials))) {
      throw notAllowed(permission.name);
    }
    return resource;
  }
}
