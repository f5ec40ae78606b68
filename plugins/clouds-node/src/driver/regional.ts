import { RegionalResource } from '@rackstage/plugin-clouds-common';
import { CallOptions, Page, PageRequest, ResourceId } from './calls';

/** A kind of thing that the cloud makes, changes and removes as a whole: subnets, gateways, load balancers … */
export interface RegionalCapability<
  TSpec extends object,
  TObserved extends RegionalResource,
> {
  /** With `tag`, only the one that was created with it, if there is one. */
  list(
    request: PageRequest & { region: string; tag?: string },
    call: CallOptions,
  ): Promise<Page<TObserved>>;
  /** @throws CloudError `NotFound` */
  get(id: ResourceId, call: CallOptions): Promise<TObserved>;
  /** One tag, one of them; so the same call twice, or again after an answer that got lost, makes one. */
  create(
    request: CreateRegionalRequest<TSpec>,
    call: CallOptions,
  ): Promise<TObserved>;
  /**
   * Brings one that is there to the spec. Does nothing where nothing differs, and
   * goes on where a call before was cut off. Absent: none of it can be changed.
   */
  update?(
    request: ResourceId & { spec: TSpec },
    call: CallOptions,
  ): Promise<void>;
  /** Does nothing when it is gone already. `Conflict` while something uses it. */
  delete(id: ResourceId, call: CallOptions): Promise<void>;
}

export interface CreateRegionalRequest<TSpec extends object> {
  /** Rackstage's own id of it, at most 50 characters of `[a-z0-9-]`. */
  tag: string;
  region: string;
  name: string;
  labels?: Record<string, string>;
  /** As its kind describes it in `clouds-common`, with the cloud's ids of what it refers to. */
  spec: TSpec;
}
