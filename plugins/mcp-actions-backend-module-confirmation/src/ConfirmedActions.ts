import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ActionsService,
  ActionsServiceAction,
} from '@backstage/backend-plugin-api/alpha';
import { InputError, NotFoundError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { callerOf } from '@rackstage/ownership';
import { createHash } from 'node:crypto';
import { ConfirmationStore, Confirmed } from './ConfirmationStore';

/** The field that the second call adds. */
const field = 'confirmation';

export interface ConfirmedActionsOptions {
  now(): number;
  /** Of a code, in milliseconds. */
  lifetime: number;
}

/** Actions as assistants may use them. */
export class ConfirmedActions implements ActionsService {
  constructor(
    private readonly actions: ActionsService,
    private readonly store: ConfirmationStore,
    private readonly options: ConfirmedActionsOptions,
  ) {}

  async list(options: { credentials: BackstageCredentials }) {
    const { actions } = await this.actions.list(options);
    return { actions: actions.filter(takesNoSecrets).map(withField) };
  }

  async invoke(options: {
    id: string;
    input?: JsonObject;
    secrets?: JsonObject;
    credentials: BackstageCredentials;
  }): Promise<{ output: JsonValue }> {
    const { id, credentials } = options;
    const { actions } = await this.actions.list({ credentials });
    const action = actions.find(each => each.id === id);
    if (!action || !takesNoSecrets(action)) {
      throw new NotFoundError(
        `There is no action ${id} here; those with secrets are for the command line only`,
      );
    }
    if (!action.attributes.destructive) {
      return this.actions.invoke(options);
    }
    const { [field]: code, ...input } = options.input ?? {};
    const what: Confirmed = {
      caller: callerOf(credentials).ref,
      actionId: id,
      inputDigest: digestOf(input),
    };
    if (code === undefined) {
      return { output: await this.ask(action, input, what) };
    }
    if (typeof code !== 'string' || !(await this.store.take(code, what))) {
      throw new InputError(
        `This ${field} is unknown, used, expired, or was given for something else. Nothing was done; call without it to get a new one`,
      );
    }
    return this.actions.invoke({ id, input, credentials });
  }

  private async ask(
    { title, description, id }: ActionsServiceAction,
    input: JsonObject,
    what: Confirmed,
  ): Promise<JsonObject> {
    const expiresAt = this.options.now() + this.options.lifetime;
    return {
      confirmationRequired: true,
      message: `Nothing was done yet. Show the person what would be done and ask whether to do it. If they agree, call again with the same input and this ${field}.`,
      wouldDo: { action: id, title, description, input },
      [field]: await this.store.issue(what, expiresAt),
      expiresAt: new Date(expiresAt).toISOString(),
    };
  }
}

const takesNoSecrets = ({ schema }: ActionsServiceAction) =>
  schema.secrets === undefined;

function withField(action: ActionsServiceAction): ActionsServiceAction {
  if (!action.attributes.destructive) {
    return action;
  }
  const { input } = action.schema;
  return {
    ...action,
    description: `${action.description} (Two calls: the first answers what would be done and a ${field}, the second does it.)`,
    schema: {
      ...action.schema,
      input: {
        ...input,
        properties: {
          ...input.properties,
          [field]: {
            type: 'string',
            description:
              'From the first call, after the person has agreed; left out in the first call.',
          },
        },
      },
    },
  };
}

/** Equal for equal inputs, however their fields are ordered. */
function digestOf(input: JsonObject): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(input)))
    .digest('hex');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(ordered);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]);
  }
  return value;
}
