import { Money } from '../kinds';
import { RegionPrices } from '../domain';
import { ManagedKind } from './ManagedKind';
import { ResourceSchema, Titled } from './ResourceSchema';

/**
 * What there is to know about a kind of managed resource: its form, its table,
 * its detail page and how it comes to be as asked. A new kind needs a
 * definition like this one and the calls of a driver, and nothing else.
 */
export interface ResourceKind<
  TSpec extends object = object,
  TObserved extends ObservedResource = ObservedResource,
> extends Titled {
  readonly kind: ManagedKind;
  /** What more than one of them are called. */
  readonly plural: Titled;
  readonly description: Titled;
  /** What a connection must have so that they can be made: capability is presence. */
  readonly capability: string;
  /** `spec.type` of their catalog entities; absent: they are none. */
  readonly entityType?: string;
  /** What is asked for. Draws the form and says what may change later. */
  readonly schema: ResourceSchema;
  /** Beside name, account, region, owner and phase, which all have. */
  readonly columns: ResourceField[];
  readonly facts: ResourceField[];
  /** What can be done with one that is there, beside deleting it. */
  readonly changes: ResourceChangeForm[];

  /** What no schema can say against it, one message per problem. */
  problems?(spec: TSpec): ResourceProblem[];
  /** What speaks against a change from one to the other, beside what the schema says. */
  changeProblems?(before: TSpec, after: TSpec): ResourceProblem[];
  /** The same request in the one form in which it is kept. */
  normalise?(spec: TSpec): TSpec;
  /** What follows from it, for people. */
  factsOf?(spec: TSpec): ResourceFacts;
  /** What it costs by the hour; undefined where a part of that is not known. A kind without this costs nothing itself. */
  hourlyPrice?(spec: TSpec, prices: RegionPrices): Money | undefined;
  /** Ids of the specs whose prices are part of its own. */
  pricedSpecs?(spec: TSpec): string[];
  /** What its form starts with when it is opened from something it belongs to, beside others that do. */
  startOf?(source: BelongsTo, others: TSpec[]): Partial<TSpec>;
  /** Whether more has to be known about what it names before it can be made. */
  mustWait?(spec: TSpec, links: ResourceLinks): boolean;
  /** The next change of one that is there; `wait` while the cloud is at work. */
  planChange?(
    spec: TSpec,
    seen: TObserved,
    links: ResourceLinks,
  ): string | undefined;
  /** A change that comes before its deletion. */
  planDeletion?(seen: TObserved): string | undefined;
  /**
   * What the cloud has, in the spec's fields and the cloud's own names; without
   * the fields that it does not tell. A field that it tells to be empty is there as undefined.
   */
  specOf(seen: TObserved): Partial<TSpec>;
  /** Whether two values of a field mean the same, where that is more than being equal. */
  isSame?(field: string, wanted: unknown, told: unknown): boolean | undefined;
  /** What is asked for, once a change that the cloud refused is taken back. */
  asObserved?(spec: TSpec, seen: TObserved, links: ResourceLinks): TSpec;
}

/** What a cloud may say of any resource. */
export interface ObservedResource {
  id: string;
  name: string;
  tag?: string;
  /** Absent where a kind has none: then it is there or is not. */
  status?: string;
  providerStatus?: string;
}

/** What a new resource is made for: what was asked for there, and what the cloud says of it. */
export interface BelongsTo {
  spec: Record<string, unknown>;
  observed?: Record<string, unknown>;
}

/** A part of a resource that a table or a page shows. */
export interface ResourceField extends Titled {
  /** Of the resource as the API gives it: `spec.sizeGiB`, `observed.status`. */
  path: string;
  format: (typeof resourceFieldFormats)[number];
  /** What values are called, as `titlesOf` gives it; absent: as they are. */
  titles?: Record<string, string>;
  /** Of a list of objects: what of each is shown. */
  columns?: (Titled &
    Pick<ResourceField, 'titles'> & { readonly field: string })[];
}

export const resourceFieldFormats = [
  'text',
  'gibibytes',
  'bytes',
  'reference',
  'status',
  'rules',
  'time',
  /** Of texts, or of objects, as a table. */
  'list',
] as const;

/** A dialog over some fields of the schema, or a form of another kind that starts with this one chosen. */
export interface ResourceChangeForm extends Titled {
  /** Unique within the kind. */
  name: string;
  /** Fields of the schema that the dialog shows. */
  fields?: string[];
  /** Fields that it takes away without asking. */
  clears?: string[];
  /** Makes another resource, whose `field` is this one. */
  creates?: { kind: ManagedKind; field: string };
  /** It makes sense only when the field is set, or is not. */
  when?: { field: string; set: boolean };
}

export interface ResourceProblem {
  /** One word in CamelCase that translations rely on. */
  code: string;
  /** Path within the spec: `rules.3.peer`. */
  field?: string;
  /** What to do, in English. */
  message: string;
  params?: Record<string, string | number>;
}

/** Derived when it was asked for. */
export interface ResourceFacts {
  hourlyPrice?: Money;
  /** Of a key pair. */
  keyType?: string;
  /** Of a key pair, as OpenSSH shows it. */
  fingerprint?: string;
}

/** What a field of the spec that names another thing managed here has come to. */
export interface ResourceLink {
  id: string;
  /** What the cloud calls it; absent while it has no name there. */
  cloudId?: string;
  /** `pending`: being made or changed. `gone`: deleted, or being deleted. */
  state: 'ready' | 'pending' | 'gone';
  /** Of an instance, once the cloud has chosen it. */
  zone?: string;
}

/** By path within the spec: `network`, `targets.3`. */
export type ResourceLinks = Record<string, ResourceLink | undefined>;
