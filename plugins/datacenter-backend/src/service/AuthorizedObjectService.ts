import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  datacenterObjectCreatePermission,
  datacenterObjectDeletePermission,
  datacenterObjectReadPermission,
  datacenterObjectUpdatePermission,
  FieldValues,
  ObjectChange,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { Caller, callerOf, requirePermission } from '@rackstage/ownership';
import { PageQuery } from '@rackstage/stores';
import { ObjectQuery } from '../database/ObjectsStore';
import { ObjectService } from './ObjectService';

type Credentials = BackstageCredentials;

const permissionOf = {
  create: datacenterObjectCreatePermission,
  update: datacenterObjectUpdatePermission,
  delete: datacenterObjectDeletePermission,
};

export class AuthorizedObjectService implements ObjectService<Credentials> {
  constructor(
    private readonly service: ObjectService<Caller>,
    private readonly permissions: PermissionsService,
  ) {}

  async list(
    kind: ObjectKindName,
    query: ObjectQuery,
    credentials: Credentials,
  ) {
    await this.requireRead(credentials);
    return this.service.list(kind, query, callerOf(credentials));
  }

  async get(kind: ObjectKindName, id: string, credentials: Credentials) {
    await this.requireRead(credentials);
    return this.service.get(kind, id, callerOf(credentials));
  }

  async history(
    kind: ObjectKindName,
    id: string,
    query: PageQuery,
    credentials: Credentials,
  ) {
    await this.requireRead(credentials);
    return this.service.history(kind, id, query, callerOf(credentials));
  }

  async create(
    kind: ObjectKindName,
    fields: FieldValues,
    credentials: Credentials,
  ) {
    await this.require('create', credentials);
    return this.service.create(kind, fields, callerOf(credentials));
  }

  async update(
    kind: ObjectKindName,
    id: string,
    change: { revision: number; fields: FieldValues },
    credentials: Credentials,
  ) {
    await this.require('update', credentials);
    return this.service.update(kind, id, change, callerOf(credentials));
  }

  async delete(kind: ObjectKindName, id: string, credentials: Credentials) {
    await this.require('delete', credentials);
    return this.service.delete(kind, id, callerOf(credentials));
  }

  async apply(
    changes: ObjectChange[],
    reason: string | undefined,
    credentials: Credentials,
  ) {
    for (const action of new Set(changes.map(change => change.action))) {
      await this.require(action, credentials);
    }
    return this.service.apply(changes, reason, callerOf(credentials));
  }

  private requireRead(credentials: Credentials) {
    return requirePermission(
      this.permissions,
      datacenterObjectReadPermission,
      credentials,
    );
  }

  private require(action: ObjectChange['action'], credentials: Credentials) {
    return requirePermission(
      this.permissions,
      permissionOf[action],
      credentials,
    );
  }
}
