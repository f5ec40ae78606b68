import { ResponseError } from '@backstage/errors';
import {
  InstanceEstimate,
  InstanceRequest,
  instanceNames,
  NewInstances,
  Operation,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { randomUUID } from 'node:crypto';

type Answer = Operation | Error;

/** The clouds context as a task sees it: a request with a known key makes nothing new. */
export class TestClouds {
  readonly requests: NewInstances[] = [];
  readonly estimated: InstanceRequest[] = [];
  estimate: Partial<InstanceEstimate> = {};
  /** What each look at the operation shows; the last one stays. */
  looks: Answer[] = [];
  cancellations: (Operation | Error)[] = [];
  cancelled = 0;
  refusal?: Error;
  private readonly operations = new Map<string, Operation>();

  readonly service = {
    estimateInstances: async request => {
      this.refuse();
      this.estimated.push(request);
      return {
        ok: true,
        names: instanceNames(request.name, request.count ?? 1),
        problems: [],
        quotas: [],
        limits: [],
        stock: 'available',
        ...this.estimate,
      };
    },
    createInstances: async request => {
      this.refuse();
      const known = this.operations.get(request.idempotencyKey);
      if (known) {
        return known;
      }
      this.requests.push(request);
      const names = instanceNames(request.name, request.count ?? 1);
      const operation = anOperation('running', names);
      this.operations.set(request.idempotencyKey, operation);
      return operation;
    },
    getOperation: async () =>
      settled(this.looks.length > 1 ? this.looks.shift()! : this.looks[0]),
    cancelOperation: async () => {
      this.cancelled += 1;
      return settled(this.cancellations.shift() ?? this.looks[0]);
    },
  } as Partial<CloudsService> as CloudsService;

  private refuse(): void {
    if (this.refusal) {
      throw this.refusal;
    }
  }
}

function settled(answer: Answer): Operation {
  if (answer instanceof Error) {
    throw answer;
  }
  return answer;
}

export const anOperation = (
  state: Operation['state'],
  names: string[] = ['web'],
  values: Partial<Operation['instances'][number]> = {},
): Operation => ({
  id: randomUUID(),
  state,
  percent: 0,
  requestedBy: 'user:default/ann',
  owner: 'group:default/civic',
  workspaceId: 'default',
  sharedWith: [],
  instances: names.map(name => ({
    id: `id-of-${name}`,
    name,
    entityRef: `resource:default/${name}.main`,
    phase: state === 'succeeded' ? 'Running' : 'Creating',
    ready: state === 'succeeded',
    ...values,
  })),
  createdAt: '2026-03-02T09:00:00.000Z',
});

/** What the API answers when it refuses, or cannot answer. */
export async function responseError(
  status: number,
  message: string,
): Promise<ResponseError> {
  const name = status === 409 ? 'ConflictError' : 'InputError';
  return ResponseError.fromResponse(
    Response.json(
      { error: { name, message }, response: { statusCode: status } },
      { status },
    ),
  );
}
