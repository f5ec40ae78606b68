import { NotFoundError } from '@backstage/errors';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';

export const machineRef = 'template:default/machine';

interface TestTask {
  id: string;
  createdBy?: string;
  status: string;
  values: JsonObject;
  output: JsonObject;
}

/** A scaffolder with one template, whose tasks end when a test says so. */
export class TestScaffolder {
  readonly tasks: TestTask[] = [];
  readonly secrets: unknown[] = [];
  /** Of the machine template; a test may change it. */
  properties: JsonObject = {
    name: { type: 'string' },
    count: { type: 'integer' },
    password: { type: 'string', 'ui:field': 'Secret' },
  };
  /** Whether its templates are no longer there. */
  isRemoved = false;
  /** What it answers instead of starting. */
  failure?: Error;
  /** Starts, but its answer does not arrive. */
  losesAnswers = false;

  end(id: string, status: 'completed' | 'failed', output: JsonObject = {}) {
    Object.assign(
      this.tasks.find(task => task.id === id)!,
      { status, output },
    );
  }

  private task(id: string): TestTask {
    const task = this.tasks.find(one => one.id === id);
    if (!task) {
      throw Object.assign(new NotFoundError('No task'), { statusCode: 404 });
    }
    return task;
  }

  readonly service = {
    getTemplateParameterSchema: async (request: { templateRef: string }) => {
      const { isRemoved } = this;
      if (isRemoved || !request.templateRef.startsWith('template:default/')) {
        throw new NotFoundError('No such template');
      }
      const schema = { type: 'object', properties: this.properties };
      return { title: 'Machine', steps: [{ title: 'Machine', schema }] };
    },
    scaffold: async (
      { values, secrets }: { values: JsonObject; secrets?: object },
      { credentials }: { credentials: { principal: unknown } },
    ) => {
      if (this.isRemoved) {
        throw Object.assign(new NotFoundError('Template not found'), {
          statusCode: 404,
        });
      }
      if (this.failure) {
        throw this.failure;
      }
      const id = `task-${this.tasks.length + 1}`;
      const { userEntityRef } = credentials.principal as {
        userEntityRef?: string;
      };
      this.tasks.unshift({
        id,
        createdBy: userEntityRef,
        status: 'processing',
        values,
        output: {},
      });
      this.secrets.push(secrets);
      if (this.losesAnswers) {
        throw new Error('The connection broke');
      }
      return { taskId: id };
    },
    getTask: async ({ taskId }: { taskId: string }) => this.task(taskId),
    getLogs: async ({ taskId }: { taskId: string }) => [
      { type: 'completion', body: { output: this.task(taskId).output } },
    ],
    listTasks: async ({
      createdBy,
      offset = 0,
    }: {
      createdBy?: string;
      offset?: number;
    }) => {
      const tasks = this.tasks.filter(
        task => createdBy === undefined || task.createdBy === createdBy,
      );
      return {
        items: tasks.slice(offset).map(({ id, values }) => ({
          id,
          spec: { parameters: values },
          createdAt: new Date().toISOString(),
        })),
        totalItems: tasks.length,
      };
    },
  } as unknown as ScaffolderService;
}
