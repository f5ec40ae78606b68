import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, toError } from '@backstage/errors';
import {
  Entity,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { webhooksEndpointUpdatePermission } from '@rackstage/plugin-webhooks-common';
import { allowanceOf, Role } from '@rackstage/roles';
import { isDisabled } from '@rackstage/user-access';
import { EndpointRecord } from '../database/records';

/** Of the Scaffolder, whose package with its permissions is alpha. */
const taskCreatePermission = createPermission({
  name: 'scaffolder.task.create',
  attributes: { action: 'create' },
});

/** Of the catalog, whose permissions are alpha. */
const catalogEntityReadPermission = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
});

export interface RunAsCheckOptions {
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  /** Absent where permissions are off: then everybody may do everything. */
  roles?: Role[];
  scaffolder: ScaffolderService;
}

/** Whether somebody may start a template, asked of those who decide it. */
export class RunAsCheck {
  constructor(private readonly options: RunAsCheckOptions) {}

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
   * Nobody is there with a token: the table of roles is asked, as the policy would.
   *
   * @throws NotAllowedError that says what has changed
   */
  async requireRights(endpoint: EndpointRecord): Promise<void> {
    const { runAs, owner, templateRef } = endpoint;
    const { auth, catalog } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [runAs, templateRef] },
      { credentials },
    );
    const [person, template] = items;
    if (!person) {
      throw stopped(runAs, 'is no longer in the catalog');
    }
    if (isDisabled(person)) {
      throw stopped(runAs, 'has a disabled account');
    }
    const claims = [runAs, ...targetsOf(person, RELATION_MEMBER_OF)];
    this.requireAllowed(taskCreatePermission, runAs, claims, []);
    this.requireAllowed(
      catalogEntityReadPermission,
      runAs,
      claims,
      template ? targetsOf(template, RELATION_OWNED_BY) : [],
    );
    this.requireAllowed(webhooksEndpointUpdatePermission, runAs, claims, [
      owner,
    ]);
  }

  private requireAllowed(
    { name }: Permission,
    runAs: string,
    claims: string[],
    owners: string[],
  ): void {
    const { roles } = this.options;
    const allowance = roles ? allowanceOf(roles, name, claims) : 'all';
    const isOwner = owners.some(owner => claims.includes(owner));
    if (allowance === 'none' || (allowance === 'owned' && !isOwner)) {
      throw stopped(runAs, `lacks the permission '${name}' by now`);
    }
  }
}

const stopped = (runAs: string, reason: string) =>
  new NotAllowedError(
    `${runAs}, who answers for this, ${reason}; have somebody else save the endpoint`,
  );

const targetsOf = ({ relations = [] }: Entity, type: string) =>
  relations
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef);
