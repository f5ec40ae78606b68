/** How one operation appears in the actions registry. */
export interface OperationAction {
  /** `verb-noun`; what the command line makes `noun verb` of. */
  name: string;
  title: string;
  /** Default: what the document says about the operation. */
  description?: string;
  /** Takes away, interrupts or overwrites something: assistants have to have it confirmed. */
  destructive?: boolean;
  /** Doing it twice is doing it once. Default: of readings. */
  idempotent?: boolean;
  /** Fields of the request that the action does not take. */
  without?: string[];
  /** The only fields of the request that the action takes, besides secrets. */
  only?: string[];
  /** Fields of the body that are secret. */
  secrets?: string[];
  /** The answer tells a secret, once: no step of a template may have it, whose outputs are stored with its task. */
  answersSecret?: boolean;
  /** Fields that the operation can do without and the action cannot. */
  required?: string[];
}

/** Each operation has actions, or a reason to have none. */
export type OperationActions<TOperations> = {
  [K in keyof TOperations]: OperationAction[] | { none: string };
};

/** The part of JSON schema that API documents of this house use. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  type?: string | string[];
  description?: string;
  default?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<
    string,
    { content?: { 'application/json': { schema: Schema } } }
  >;
}
