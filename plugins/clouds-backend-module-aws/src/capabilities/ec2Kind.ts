import type { EC2, Filter } from '@aws-sdk/client-ec2';
import { RegionalResource } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  CreateRegionalRequest,
  RegionalCapability,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { AskOptions } from '../client/ask';
import { unlessGone } from '../errors/unlessGone';
import { AwsPageRequest, localPage, remotePage } from '../paging';
import { tagFilter } from '../tags';

/** What a kind of EC2's things has of its own. */
interface Ec2Kind<
  TSpec extends object,
  TObserved extends RegionalResource,
  Wire,
> {
  /** As ids begin: `vpc`. */
  prefix: string;
  describe(
    ec2: EC2,
    query: AwsPageRequest & { ids?: string[]; Filters?: Filter[] },
    options: AskOptions,
  ): Promise<{ items: Wire[]; NextToken?: string }>;
  /** EC2 gives all of them at once. */
  isUnpaged?: boolean;
  /** In the portal's words, with what has to be asked for besides; leaves out what is gone. */
  convert(
    items: Wire[],
    region: string,
    call: CallOptions,
  ): Promise<TObserved[]>;
  /** EC2 makes one for a tag by itself. */
  isIdempotent?: boolean;
  /** @returns the id of what was made */
  create(
    request: CreateRegionalRequest<TSpec>,
    call: CallOptions,
  ): Promise<string>;
  /** Brings to the spec what cannot be said at once when it is made, and what is changed later. */
  settle?(
    id: ResourceId,
    spec: TSpec,
    seen: TObserved,
    call: CallOptions,
  ): Promise<void>;
  /** Whether all of the spec can be changed by `settle`, or only what creation leaves open. */
  isChangeable?: boolean;
  remove(id: ResourceId, call: CallOptions): Promise<void>;
}

/** Everything that kinds of EC2's things have in common. */
export function ec2Kind<
  TSpec extends object,
  TObserved extends RegionalResource,
  Wire,
>(
  aws: Aws,
  kind: Ec2Kind<TSpec, TObserved, Wire>,
): RegionalCapability<TSpec, TObserved> {
  const { prefix, settle } = kind;

  async function describe(
    region: string,
    query: AwsPageRequest & { ids?: string[]; Filters?: Filter[] },
    call: CallOptions,
  ) {
    return aws.ec2(region, call, (ec2, options) =>
      kind.describe(ec2, query, options),
    );
  }

  async function get(id: ResourceId, call: CallOptions): Promise<TObserved> {
    const { items } = await describe(id.region, { ids: [id.id] }, call);
    const [seen] = await kind.convert(items, id.region, call);
    if (!seen) {
      throw new CloudError('NotFound', `There is no ${id.id} any more`);
    }
    return seen;
  }

  async function find(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<TObserved | undefined> {
    const query = { Filters: tagFilter(tag) };
    const { items } = await describe(region, query, call);
    const [seen] = await kind.convert(items, region, call);
    return seen;
  }

  async function bringTo(
    id: ResourceId,
    spec: TSpec,
    call: CallOptions,
  ): Promise<TObserved> {
    const seen = await get(id, call);
    if (!settle) {
      return seen;
    }
    await settle(id, spec, seen, call);
    return get(id, call);
  }

  return {
    async list({ tag, ...request }, call) {
      const { region } = request;
      if (tag !== undefined) {
        const found = await find({ region, tag }, call);
        return { items: found ? [found] : [] };
      }
      if (kind.isUnpaged) {
        const { items } = await describe(region, {}, call);
        return localPage(await kind.convert(items, region, call), request);
      }
      const page = await remotePage(request, 5, query =>
        describe(region, query, call),
      );
      return { ...page, items: await kind.convert(page.items, region, call) };
    },

    get,

    async create(request, call) {
      const { region, tag, spec } = request;
      const made = await aws.creations.once(
        { kind: prefix, region, tag },
        call,
        {
          isIdempotent: kind.isIdempotent,
          get: id => get({ region, id }, call),
          find: () => find(request, call),
          create: async () => {
            const id = await kind.create(request, call);
            aws.freshness.made(id);
            return get({ region, id }, call);
          },
        },
      );
      // Whoever made it may have been stopped before it was whole.
      return bringTo({ region, id: made.id }, spec, call);
    },

    ...(kind.isChangeable && {
      async update({ spec, ...id }, call) {
        await bringTo(id, spec, call);
      },
    }),

    async delete(id, call) {
      await unlessGone(kind.remove(id, call));
      aws.freshness.forget(id.id);
    },
  };
}
