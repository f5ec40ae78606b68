import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';

/** Of the Scaffolder, whose package with its permissions is alpha. */
const taskCreatePermission = createPermission({
  name: 'scaffolder.task.create',
  attributes: { action: 'create' },
});

export interface RunAsCheckOptions {
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
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

  /** @throws NotAllowedError when the person has left */
  async requirePerson(userRef: string): Promise<void> {
    const credentials = await this.options.auth.getOwnServiceCredentials();
    const person = await this.options.catalog.getEntityByRef(userRef, {
      credentials,
    });
    if (!person) {
      throw new NotAllowedError(
        `${userRef}, in whose name this runs, is no longer in the catalog; have somebody else save the endpoint`,
      );
    }
  }
}
