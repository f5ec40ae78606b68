import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, toError } from '@backstage/errors';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { webhooksEndpointUpdatePermission } from '@rackstage/plugin-webhooks-common';
import { Access, Thing } from '@rackstage/roles';
import { isDisabled } from '@rackstage/user-access';
import { EndpointRecord } from '../database/records';
import { Rights } from '../rights/Rights';

/** Of the Scaffolder, whose package with its permissions is alpha. */
const taskCreatePermission = createPermission({
  name: 'scaffolder.task.create',
  attributes: { action: 'create' },
});

/** Of the catalog, whose permissions are alpha. */
const catalogEntityReadPermission = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

export interface RunAsCheckOptions {
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  /** Absent where permissions are off: then everybody may do everything. */
  access?: () => Promise<Access>;
  scaffolder: ScaffolderService;
}

/** Whether somebody may start a template, asked of those who decide it. */
export class RunAsCheck {
  private readonly rights: Rights;

  constructor(private readonly options: RunAsCheckOptions) {
    this.rights = new Rights(options);
  }

  /**
   * The form of a template that the person may start.
   *
   * @throws NotAllowedError, InputError
   */
  async requireTemplate(
    templateRef: string,
    credentials: BackstageCredentials,
  ): Promise<JsonObject[]> {
    const [{ result }] = await this.options.permissions.authorize(
      [{ permission: taskCreatePermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'You may not start templates; ask somebody who may to set this up',
      );
    }
    const { auth, catalog } = this.options;
    requireForPeople(
      await catalog.getEntityByRef(templateRef, {
        credentials: await auth.getOwnServiceCredentials(),
      }),
    );
    try {
      const { steps } =
        await this.options.scaffolder.getTemplateParameterSchema(
          { templateRef },
          { credentials },
        );
      return steps.map(({ schema }) => schema);
    } catch (error) {
      throw new InputError(
        `There is no template '${templateRef}' that you may start: ${
          toError(error).message
        }`,
      );
    }
  }

  /**
   * Whether the person who answers for an endpoint may still do what it does.
   * Nobody is there with a token: the table of roles is asked, as the policy does.
   *
   * @throws NotAllowedError that says what has changed
   */
  async requireRights(endpoint: EndpointRecord): Promise<void> {
    const { runAs, owner, templateRef, workspaceId } = endpoint;
    const [person, template] = await this.rights.entities([runAs, templateRef]);
    if (!person) {
      throw stopped(runAs, 'is no longer in the catalog');
    }
    if (isDisabled(person)) {
      throw stopped(runAs, 'has a disabled account');
    }
    requireForPeople(template);
    const claims = await this.rights.claimsOf(person);
    const may = await this.rights.load();
    const requireAllowed = (permission: Permission, thing: Thing) => {
      if (!may(claims, permission, thing)) {
        throw stopped(
          runAs,
          `lacks the permission '${permission.name}' by now`,
        );
      }
    };
    requireAllowed(taskCreatePermission, ownedBy([]));
    requireAllowed(
      catalogEntityReadPermission,
      ownedBy(template ? targetsOf(template, RELATION_OWNED_BY) : []),
    );
    requireAllowed(webhooksEndpointUpdatePermission, {
      ...ownedBy([owner]),
      workspaces: [workspaceId],
    });
  }
}

/** What carries out approved requests believes those who start it. */
function requireForPeople(template: Entity | undefined): void {
  if (template?.spec?.type === 'provisioning') {
    throw new NotAllowedError(
      `Only requests start ${template.metadata.name}; choose the template that asks for one`,
    );
  }
}

/** In no workspace. */
const ownedBy = (owners: string[]): Thing => ({
  owners,
  workspaces: [],
  sharedWith: [],
});

const stopped = (runAs: string, reason: string) =>
  new NotAllowedError(
    `${runAs}, who answers for this, ${reason}; have somebody else save the endpoint`,
  );

const targetsOf = ({ relations = [] }: Entity, type: string) =>
  relations
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef);
