import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Authorizer, callerOf, ResourceGuard } from '@rackstage/ownership';
import {
  cloudsInstanceCreatePermission,
  cloudsInstanceDeletePermission,
  cloudsInstanceReadPermission,
  cloudsInstanceUpdatePermission,
  DeploymentTemplate,
  DeploymentTemplateChange,
  DeploymentTemplatePage,
  NewDeploymentTemplate,
  RESOURCE_TYPE_CLOUD_INSTANCE,
} from '@rackstage/plugin-clouds-common';
import { PageQuery } from '@rackstage/stores';
import { entityRefOf } from '../entityRefOf';
import { AuthorizedDeploymentService } from './AuthorizedDeploymentService';
import { DeploymentTemplates } from './DeploymentTemplates';

type Credentials = BackstageCredentials;
type Type = typeof RESOURCE_TYPE_CLOUD_INSTANCE;

/** Whoever may make instances for an owner may keep templates of them; who may change or delete theirs, may do so to the templates. */
export class AuthorizedDeploymentTemplates {
  private readonly guard: ResourceGuard<DeploymentTemplate, Type>;

  constructor(
    private readonly templates: DeploymentTemplates,
    private readonly deployments: Pick<AuthorizedDeploymentService, 'get'>,
    private readonly authorizer: Authorizer<Type>,
  ) {
    this.guard = new ResourceGuard<DeploymentTemplate, Type>(
      authorizer,
      cloudsInstanceReadPermission,
      id => templates.get(id),
      'template',
    );
  }

  async create(
    deploymentId: string,
    asked: NewDeploymentTemplate,
    credentials: Credentials,
  ): Promise<DeploymentTemplate> {
    const deployment = await this.deployments.get(deploymentId, credentials);
    await this.requireCreate(
      { ...deployment, ...(asked.owner && { owner: asked.owner }) },
      credentials,
    );
    return this.templates.create(deploymentId, asked, callerOf(credentials));
  }

  async list(
    page: PageQuery,
    credentials: Credentials,
  ): Promise<DeploymentTemplatePage> {
    const visible = await this.authorizer.visible(
      cloudsInstanceReadPermission,
      credentials,
    );
    return visible === 'none'
      ? { items: [] }
      : this.templates.list({ ...page, visible });
  }

  async update(
    id: string,
    change: DeploymentTemplateChange,
    credentials: Credentials,
  ): Promise<DeploymentTemplate> {
    const template = await this.guard.require(
      id,
      cloudsInstanceUpdatePermission,
      credentials,
    );
    if (change.owner !== undefined) {
      await this.requireCreate(
        { ...template, owner: change.owner },
        credentials,
      );
    }
    return this.templates.update(id, change);
  }

  async delete(id: string, credentials: Credentials): Promise<void> {
    await this.guard.require(id, cloudsInstanceDeletePermission, credentials);
    await this.templates.delete(id);
  }

  private requireCreate(
    { owner, workspaceId }: Pick<DeploymentTemplate, 'owner' | 'workspaceId'>,
    credentials: Credentials,
  ): Promise<void> {
    return this.authorizer.requireFor(
      cloudsInstanceCreatePermission,
      { owner: entityRefOf(owner), workspaceId },
      credentials,
    );
  }
}
