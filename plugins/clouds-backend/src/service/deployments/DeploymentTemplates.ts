import { stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { AccessFilter, Caller } from '@rackstage/ownership';
import {
  DeploymentTemplate,
  DeploymentTemplateChange,
  DeploymentTemplateChangedEvent,
  DeploymentTemplatePage,
  NewDeploymentTemplate,
  savedTemplateEntityName,
} from '@rackstage/plugin-clouds-common';
import { PageQuery } from '@rackstage/stores';
import { randomUUID } from 'node:crypto';
import {
  DatabaseDeploymentTemplatesStore,
  DeploymentTemplateRecord,
} from '../../database/DatabaseDeploymentTemplatesStore';
import { DeploymentsStore } from '../../database/DeploymentsStore';
import { DeploymentRecord } from '../../database/records';
import { entityRefOf } from '../entityRefOf';

export interface DeploymentTemplatesOptions {
  deployments: Pick<DeploymentsStore, 'get'>;
  templates: DatabaseDeploymentTemplatesStore;
  now(): Date;
  /** Ids only. */
  onTemplateChange(change: DeploymentTemplateChangedEvent): void;
}

/** Deployments that were saved, to ask for others like them. */
export class DeploymentTemplates {
  constructor(private readonly options: DeploymentTemplatesOptions) {}

  /** @throws NotFoundError, ConflictError when the name is taken */
  async create(
    deploymentId: string,
    asked: NewDeploymentTemplate,
    caller: Caller,
  ): Promise<DeploymentTemplate> {
    const deployment = await this.options.deployments.get(deploymentId);
    const now = this.now();
    const record: DeploymentTemplateRecord = {
      id: randomUUID(),
      workspaceId: deployment.workspaceId,
      name: asked.name,
      title: asked.title,
      description: asked.description,
      owner: entityRefOf(asked.owner ?? deployment.owner),
      createdBy: caller.ref,
      values: valuesOf(deployment),
      createdAt: now,
      updatedAt: now,
    };
    await this.options.templates.insert(record);
    this.options.onTemplateChange({ templateId: record.id });
    return view(record);
  }

  async list(
    page: PageQuery & { visible?: AccessFilter },
  ): Promise<DeploymentTemplatePage> {
    const { items, nextCursor } = await this.options.templates.list(page);
    return { items: items.map(view), nextCursor };
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<DeploymentTemplate> {
    return view(await this.options.templates.get(id));
  }

  /** @throws NotFoundError */
  async update(
    id: string,
    { title, description, owner }: DeploymentTemplateChange,
  ): Promise<DeploymentTemplate> {
    const changed = await this.options.templates.change(id, {
      ...(title !== undefined && { title }),
      ...(description !== undefined && {
        description: description ?? undefined,
      }),
      ...(owner !== undefined && { owner: entityRefOf(owner) }),
      updatedAt: this.now(),
    });
    this.options.onTemplateChange({ templateId: id });
    return view(changed);
  }

  async delete(id: string): Promise<void> {
    await this.options.templates.delete(id);
    this.options.onTemplateChange({ templateId: id });
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

/** What is asked for again: not when it ends, and no script, which may have secrets in it. */
function valuesOf(deployment: DeploymentRecord): JsonObject {
  const { shared, labels, alternatives } = deployment.request;
  const values = {
    workspaceId: deployment.workspaceId,
    description: deployment.description,
    groups: deployment.groups
      .filter(({ indexes }) => indexes.length > 0)
      .map(({ request, indexes }) => ({ ...request, count: indexes.length })),
    onFailure: deployment.onFailure,
    deletionProtection: deployment.deletionProtection,
    shared,
    labels,
    alternatives,
  };
  // Without what is undefined.
  return JSON.parse(JSON.stringify(values));
}

const view = (record: DeploymentTemplateRecord): DeploymentTemplate => ({
  ...record,
  entityRef: stringifyEntityRef({
    kind: 'template',
    name: savedTemplateEntityName(record.name),
  }),
});
