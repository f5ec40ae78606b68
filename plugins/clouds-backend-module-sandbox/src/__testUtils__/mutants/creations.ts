import {
  CallOptions,
  CloudCapability,
  CloudDriver,
  isCloudError,
  Page,
} from '@rackstage/plugin-clouds-node';
import { Mutant, withConnection } from './mutate';

const taggedKinds = [
  'instances',
  'volumes',
  'snapshots',
  'securityGroups',
] as const;
const kinds = [...taggedKinds, 'keyPairs'] as const;
type Kind = CloudCapability;

/** What the creations of all kinds have in common. */
interface Request {
  region: string;
  name: string;
  tag?: string;
}
type Create = (request: Request, call: CallOptions) => Promise<{ id: string }>;
interface Creatable {
  create: Create;
  list(
    request: { region: string; tag?: string },
    call: CallOptions,
  ): Promise<Page<{ id: string; name: string; tag?: string }>>;
}

/** The sandbox driver with calls of one of the kinds replaced. */
function withKind(
  kind: Kind,
  replace: (good: Creatable) => Partial<Creatable>,
): CloudDriver {
  return withConnection(connection => {
    // Each kind's creation takes more than these fields, and is given them on.
    const good = connection[kind] as unknown as Creatable;
    return { [kind]: { ...good, ...replace(good) } };
  });
}

const keyOf = ({ tag, name }: Request) => tag ?? name;

/** The same request for another thing. */
const another = (request: Request): Request => ({
  ...request,
  name: `${request.name}-2`,
  ...(request.tag && { tag: `${request.tag}-2` }),
});

/** Only what this connection made itself is found again. */
const forgetful = (kind: Kind) =>
  withKind(kind, ({ create, list }) => {
    // Whoever asks at the same time shares one look, so that it does not depend on who is first.
    const looks = new Map<string, Promise<boolean>>();
    const isTaken = async (key: string, region: string, call: CallOptions) => {
      const { items } = await list({ region }, call);
      return items.some(item => (item.tag ?? item.name) === key);
    };
    return {
      async create(request, call) {
        const key = keyOf(request);
        const look = looks.get(key) ?? isTaken(key, request.region, call);
        looks.set(key, look);
        return create((await look) ? another(request) : request, call);
      },
    };
  });

/** Who asks while the same is being made gets another one. */
const hasty = (kind: Kind) =>
  withKind(kind, ({ create }) => {
    const underWay = new Set<string>();
    return {
      async create(request, call) {
        const key = keyOf(request);
        if (underWay.has(key)) {
          return create(another(request), call);
        }
        underWay.add(key);
        try {
          return await create(request, call);
        } finally {
          underWay.delete(key);
        }
      },
    };
  });

/** What was not answered counts as not made. */
const trusting = (kind: Kind) =>
  withKind(kind, ({ create }) => {
    const unanswered = new Set<string>();
    return {
      async create(request, call) {
        const key = keyOf(request);
        try {
          return await create(
            unanswered.has(key) ? another(request) : request,
            call,
          );
        } catch (error) {
          if (isCloudError(error) && error.code === 'Unavailable') {
            unanswered.add(key);
          }
          throw error;
        }
      },
    };
  });

export const idempotencyMutantsOf = (kind: Kind): Mutant[] => [
  {
    defect: `finds of the ${kind} only what it made itself`,
    driver: forgetful(kind),
    check: `creating with the same tag twice makes one of the ${kind}`,
    // Of some there can be one only: then the cloud refuses it.
    complaint: /made another one|Conflict|overlaps|used by|taken|has |that of/,
  },
  {
    defect: `makes one of the ${kind} for each who asks at the same time`,
    driver: hasty(kind),
    check: `creating with the same tag at the same time makes one of the ${kind}`,
    complaint:
      /the calls made several|Conflict|overlaps|used by|taken|has |that of/,
  },
  {
    defect: `takes one of the ${kind} for not made when the answer is lost`,
    driver: trusting(kind),
    check: `creating again after a lost answer makes one of the ${kind}`,
    complaint: /./,
  },
];

export const idempotencyMutants: Mutant[] = kinds.flatMap(idempotencyMutantsOf);

export const tagMutantOf = (kind: Kind): Mutant => ({
  defect: `gives all of the ${kind} for a tag that none has`,
  driver: withKind(kind, ({ list }) => ({
    async list(request, call) {
      const page = await list(request, call);
      if (request.tag === undefined || page.items.length > 0) {
        return page;
      }
      const all = await list({ region: request.region }, call);
      return { items: all.items.filter(({ tag }) => tag !== undefined) };
    },
  })),
  check: `a tag that none of the ${kind} has gives an empty list`,
  complaint: /'[a-z0-9]+-[0-9a-f]{16}'/,
});

export const tagMutants: Mutant[] = taggedKinds.map(tagMutantOf);
