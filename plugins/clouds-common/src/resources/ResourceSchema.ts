import { InventoryKind } from '../kinds';
import { ManagedKind } from './ManagedKind';

/** A text in English, and in Korean. */
export interface Titled {
  readonly title: string;
  readonly 'title@ko': string;
}

/** JSON Schema (draft 7) of what is asked for, with hints for forms. */
export interface ResourceSchema {
  type: 'object';
  additionalProperties: false;
  required: string[];
  properties: Record<string, PropertySchema>;
}

export interface PropertySchema extends Partial<Titled> {
  type: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  description?: string;
  'description@ko'?: string;
  /** What the values of an `enum` are called, as `titlesOf` gives it; absent: as they are. */
  'x-titles'?: Record<string, string>;
  /** Its values are choices: what the inventory has, or what is managed here. */
  'x-resource'?: ResourceReference;
  /** Whether it may be changed later; absent: never. `upward`: it can only grow. */
  'x-change'?: 'any' | 'upward';
  /** How a form should draw it, where the type does not say. */
  'x-widget'?: 'multiline' | 'security-group-rules';
  /** Of each item of a list. */
  items?: PropertySchema & { properties?: Record<string, PropertySchema> };
  [keyword: string]: unknown;
}

export type ResourceReference =
  | { from: 'inventory'; kind: InventoryKind }
  | {
      /** Whoever names it has to be allowed to change it: a copy gives away what is in it. */
      from: 'managed';
      kind: ManagedKind | 'instance';
      /** The field is taken away when that thing is deleted; absent: it stays. */
      whenDeleted?: 'clear';
    };

/** In both languages. */
export const titled = (title: string, korean: string): Titled => ({
  title,
  'title@ko': korean,
});

/** What values are called in both languages: `{ up: ['Up', '작동'] }` becomes `{ up: 'Up', 'up@ko': '작동' }`. */
export const titlesOf = (
  titles: Record<string, [title: string, korean: string]>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(titles).flatMap(([value, [title, korean]]) => [
      [value, title],
      [`${value}@ko`, korean],
    ]),
  );

/** What helps to fill a field in. */
export const described = (description: string, korean: string) => ({
  description,
  'description@ko': korean,
});
