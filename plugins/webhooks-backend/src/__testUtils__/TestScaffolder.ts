import { InputError, NotFoundError } from '@backstage/errors';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';

export const templateRef = 'template:default/virtual-machine';

/** A scaffolder with one template, which asks for a name and takes a count. */
export class TestScaffolder {
  readonly tasks: { id: string; values: JsonObject }[] = [];
  /** Of the last one. */
  secrets?: Record<string, string>;
  /** What it answers instead of starting. */
  failure?: Error;
  /** Starts, but its answer does not arrive. */
  losesAnswers = false;

  reset(): void {
    this.tasks.length = 0;
    this.failure = undefined;
    this.losesAnswers = false;
  }

  readonly service = {
    getTemplateParameterSchema: async (request: { templateRef: string }) => {
      if (request.templateRef !== templateRef) {
        throw new NotFoundError('No such template');
      }
      const schema = {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' }, count: { type: 'integer' } },
      };
      return { title: 'Virtual machine', steps: [{ title: 'Where', schema }] };
    },
    scaffold: async ({
      values,
      secrets,
    }: {
      values: JsonObject;
      secrets?: Record<string, string>;
    }) => {
      if (this.failure) {
        throw this.failure;
      }
      const id = `task-${this.tasks.length + 1}`;
      this.tasks.unshift({ id, values });
      this.secrets = secrets;
      if (this.losesAnswers) {
        throw new Error('The connection broke');
      }
      return { taskId: id };
    },
    listTasks: async ({ offset = 0 }: { offset?: number }) => ({
      items: this.tasks.slice(offset).map(({ id, values }) => ({
        id,
        spec: { parameters: values },
        createdAt: new Date().toISOString(),
      })),
      totalItems: this.tasks.length,
    }),
  } as unknown as ScaffolderService;
}

/** As the Scaffolder's client throws what its API refuses. */
export const refusal = (message: string) =>
  Object.assign(new InputError(message), { statusCode: 400 });
