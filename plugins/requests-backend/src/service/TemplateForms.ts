import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { callerOf } from '@rackstage/ownership';
import { createHash } from 'node:crypto';
import { isGone } from '../provisioning/tasks';

/** What a template asks for. */
export interface TemplateForm {
  /** JSON schemas of its pages. */
  schemas: JsonObject[];
  /** Tells one version of the form from another. */
  hash: string;
}

/** A form is saved every second while somebody types; its template is not read as often. */
const keptMilliseconds = 15_000;
const mostKept = 500;

/** Forms of templates that the caller may start. */
export class TemplateForms {
  private readonly kept = new Map<
    string,
    { until: number; form: Promise<TemplateForm> }
  >();

  constructor(
    private readonly scaffolder: ScaffolderService,
    private readonly now: () => Date,
  ) {}

  /** @throws InputError when there is no such template for the caller */
  async get(
    templateRef: string,
    credentials: BackstageCredentials,
  ): Promise<TemplateForm> {
    const key = `${callerOf(credentials).ref} ${templateRef}`;
    const now = this.now().getTime();
    const known = this.kept.get(key);
    if (known && known.until > now) {
      return known.form;
    }
    const form = this.read(templateRef, credentials);
    if (this.kept.size >= mostKept) {
      this.kept.clear();
    }
    this.kept.set(key, { until: now + keptMilliseconds, form });
    form.catch(() => this.kept.delete(key));
    return form;
  }

  private async read(
    templateRef: string,
    credentials: BackstageCredentials,
  ): Promise<TemplateForm> {
    try {
      const { steps } = await this.scaffolder.getTemplateParameterSchema(
        { templateRef },
        { credentials },
      );
      const schemas = steps.map(({ schema }) => schema);
      const hash = createHash('sha256')
        .update(JSON.stringify(schemas))
        .digest('hex');
      return { schemas, hash };
    } catch (error) {
      if (isGone(error)) {
        throw new InputError(
          `There is no template '${templateRef}' that you may start; it was removed, or your role has changed`,
        );
      }
      throw error;
    }
  }
}
