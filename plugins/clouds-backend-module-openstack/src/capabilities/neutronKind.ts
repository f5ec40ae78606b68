import {
  allItems,
  PageQuery,
  RegionServices,
  Resource,
  TaggedCollection,
} from '@rackstage/openstack-client';
import { RegionalResource } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CreateRegionalRequest,
  RegionalCapability,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { CreationsUnderWay } from '../CreationsUnderWay';
import { NeutronItem, toRegional } from '../convert/regional';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../listing';
import { oldest } from '../oldest';
import { Regions } from '../Regions';
import { taggedDescription, toTags } from '../tags';

/** Where a call works: one region, with what is in it. */
export interface Place extends RegionServices {
  region: string;
  /** Absent where the credential is for no project. */
  projectId?: string;
}

type Query = PageQuery & Record<string, string | number | undefined>;

/** What tells one of Neutron's kinds from the others. */
export interface NeutronKind<
  Wire extends NeutronItem,
  New extends object,
  Spec extends object,
  Seen extends RegionalResource,
> {
  collection: TaggedCollection;
  resource(place: Place): Resource<Wire, New>;
  /** Which of all that the credential may see; the project's own when absent. */
  query?(place: Place): Query;
  /** Of those that the query gives. */
  isMeant?(item: Wire, place: Place): boolean;
  /** Many at once, as they may need to look something up. */
  observe(items: Wire[], place: Place, call: CallOptions): Promise<Seen[]>;
  /** Without the description, which holds the tag. */
  newItem(
    request: CreateRegionalRequest<Spec>,
    place: Place,
    call: CallOptions,
  ): Promise<Omit<New, 'description'>>;
  /** Tags besides Rackstage's own and the labels. */
  extraTags?(request: CreateRegionalRequest<Spec>): string[];
  /** What is left to do once it is there; made anew after a call that was cut off. */
  complete?(
    item: Wire,
    request: CreateRegionalRequest<Spec>,
    place: Place,
    call: CallOptions,
  ): Promise<void>;
  /** What is in its way; made anew after a call that was cut off. */
  beforeDeletion?(item: Wire, place: Place, call: CallOptions): Promise<void>;
}

/** All of Neutron's kinds are made, found again and removed alike. */
export function neutronKind<
  Wire extends NeutronItem,
  New extends object,
  Spec extends object,
  Seen extends RegionalResource,
>(regions: Regions, kind: NeutronKind<Wire, New, Spec, Seen>) {
  const creations = new CreationsUnderWay<Seen>();

  async function placeOf(
    { region }: { region: string },
    call: CallOptions,
  ): Promise<Place> {
    const projectId = await regions.projectId(call);
    return { ...regions.in(region), region, projectId };
  }

  const queryOf = (place: Place): Query =>
    kind.query ? kind.query(place) : { project_id: place.projectId };

  async function findByTag(
    tag: string,
    place: Place,
    call: CallOptions,
  ): Promise<Wire | undefined> {
    const query = { project_id: place.projectId };
    const description = taggedDescription({ tag });
    const items = await allItems(page =>
      kind.resource(place).list({ ...page, ...query, description }, call),
    );
    // Where Neutron does not know the filter, it gives all of them.
    return oldest(
      items.filter(item => toRegional(item).tag === tag),
      item => item.created_at,
    );
  }

  async function observeOne(
    item: Wire,
    place: Place,
    call: CallOptions,
  ): Promise<Seen> {
    return (await kind.observe([item], place, call))[0];
  }

  async function make(
    request: CreateRegionalRequest<Spec>,
    place: Place,
    call: CallOptions,
  ): Promise<Wire> {
    const description = taggedDescription(request);
    const fields = await kind.newItem(request, place, call);
    return kind
      .resource(place)
      .create({ ...fields, description } as unknown as New, call);
  }

  const capability = {
    async list({ tag, ...request }, call) {
      const place = await placeOf(request, call);
      if (tag !== undefined) {
        const found = await findByTag(tag, place, call);
        return { items: found ? [await observeOne(found, place, call)] : [] };
      }
      const page = await remotePage(
        request,
        async query => {
          const resource = kind.resource(place);
          if (query.marker) {
            // Of some kinds Neutron gives the first page again when it does not know the marker.
            await resource.get(query.marker, call);
          }
          return resource.list({ ...query, ...queryOf(place) }, call);
        },
        item => item,
      );
      const meant = page.items.filter(
        item => kind.isMeant?.(item, place) ?? true,
      );
      return { ...page, items: await kind.observe(meant, place, call) };
    },

    async get({ id, ...where }, call) {
      const place = await placeOf(where, call);
      const item = await kind.resource(place).get(id, call);
      return observeOne(item, place, call);
    },

    async create(request, call) {
      const place = await placeOf(request, call);
      return creations.once(request, call, async ownCall => {
        const { tag, labels } = request;
        const item =
          (await findByTag(tag, place, ownCall)) ??
          (await make(request, place, ownCall));
        const tags = [
          ...toTags(tag, labels),
          ...(kind.extraTags?.(request) ?? []),
        ];
        // Of one that is there too: who made it may have been stopped before it was complete.
        if (tags.some(one => !item.tags?.includes(one))) {
          await unlessGone(
            place.network.setTags(kind.collection, item.id, tags, ownCall),
          );
        }
        const complete = { ...item, tags };
        await kind.complete?.(complete, request, place, ownCall);
        return observeOne(complete, place, ownCall);
      });
    },

    async delete({ id, ...where }: ResourceId, call: CallOptions) {
      const place = await placeOf(where, call);
      const resource = kind.resource(place);
      if (kind.beforeDeletion) {
        const item = await unlessGone(resource.get(id, call));
        if (!item) {
          return;
        }
        await kind.beforeDeletion(item, place, call);
      }
      await unlessGone(resource.delete(id, call));
    },
  } satisfies RegionalCapability<Spec, Seen>;

  return { ...capability, placeOf };
}
