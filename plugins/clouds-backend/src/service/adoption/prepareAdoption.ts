import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  adoptedName,
  adoptedNameCandidates,
  AdoptionItem,
  Image,
  inManagedTerms,
  nameLimits,
  Network,
  ObservedInstance,
  ObservedResource,
  resourceKind,
  ResourceLinks,
  Spec,
} from '@rackstage/plugin-clouds-common';
import { randomUUID } from 'node:crypto';
import { InventoryStore } from '../../database/InventoryStore';
import {
  CloudThing,
  ManagedThing,
  ManagedThings,
} from '../../database/ManagedThings';
import { AccountRecord } from '../../database/records';
import { newAjv, requireValid } from '@rackstage/openapi-router';
import { Problem } from '../RequestCheck';
import { requireNoProblems } from '../resourceRequest';
import { Looked } from './lookAtThings';
import { keyOf, referencesInCloud, Related } from './relations';

/** A thing, and what would become of it here. */
export interface Prepared {
  item: AdoptionItem;
  /** Ours. */
  id: string;
  name: string;
  seen?: ObservedInstance | ObservedResource;
  problems: Problem[];
  /** What it names in the cloud and nobody manages here. */
  lacking: Related[];
  /** What is managed here that it names. */
  uses: { kind: AdoptionItem['kind']; id: string }[];
  /** Of a resource. */
  spec: JsonObject;
  links: ResourceLinks;
  /** Of an instance. */
  facts?: { spec: Spec; image?: Image; networkId?: string };
}

export interface PreparationStores {
  inventory: InventoryStore;
  managedThings: ManagedThings;
}

/** Finds out what each thing would be here, and what speaks against it. */
export async function prepareAdoption(
  looked: (Looked & { item: AdoptionItem; managed?: ManagedThing })[],
  place: { account: AccountRecord; workspaceId: string },
  stores: PreparationStores,
): Promise<Prepared[]> {
  const nameOf = await namesFor(looked, place.account, stores);
  const prepared = looked.map<Prepared>((one, index) => ({
    item: one.item,
    id: randomUUID(),
    name: nameOf[index],
    seen: one.seen,
    problems: problemsOf(one),
    lacking: [],
    uses: [],
    spec: {},
    links: {},
  }));
  const batch = new Map(prepared.map(one => [keyOf(one.item), one.id]));
  for (const one of prepared) {
    if (one.seen && one.problems.length === 0) {
      await (one.item.kind === 'instance'
        ? readFacts(one, place, stores)
        : mapRelations(one, batch, place, stores));
    }
  }
  return prepared;
}

/** The states in which a thing is as somebody wants it to be. */
const steady: (string | undefined)[] = [
  undefined,
  'running',
  'stopped',
  'available',
  'in-use',
];

function problemsOf({
  item,
  seen,
  managed,
  unmanageable,
}: Looked & { item: AdoptionItem; managed?: ManagedThing }): Problem[] {
  const { kind, id } = item;
  if (managed) {
    const { name, owner } = managed;
    return [
      {
        code: 'AlreadyManaged',
        message: `The ${kind} '${id}' is managed here already, as '${name}' by ${owner}`,
        params: { kind, id, name, owner },
      },
    ];
  }
  if (unmanageable) {
    return [
      {
        code: 'CannotManage',
        message: `This account cannot make things of the kind ${kind}, so it cannot manage '${id}' either`,
        params: { kind, id },
      },
    ];
  }
  if (!seen) {
    return [
      {
        code: 'Gone',
        message: `The cloud has no ${kind} '${id}' any more; synchronise the account`,
        params: { kind, id },
      },
    ];
  }
  const { external, shared } = seen as Partial<Network>;
  if (kind === 'network' && (external || shared)) {
    return [
      {
        code: 'NotYours',
        message: `The network '${id}' belongs to the cloud or to another project`,
        params: { kind, id },
      },
    ];
  }
  if (!steady.includes(seen.status)) {
    return [
      {
        code: 'Busy',
        message: `The ${kind} '${id}' is ${seen.status}; wait until the cloud is done with it`,
        params: { kind, id, status: seen.status ?? '' },
      },
    ];
  }
  return [];
}

async function readFacts(
  one: Prepared,
  { account }: { account: AccountRecord },
  { inventory }: PreparationStores,
): Promise<void> {
  const { specId = '', imageId, addresses } = one.seen as ObservedInstance;
  const { region } = one.item;
  const find = async <T>(kind: 'spec' | 'image' | 'network', id: string) => {
    const scope = { accountId: account.id, kind, region };
    return (await inventory.findItem(scope, id))?.data as T | undefined;
  };
  const spec = await find<Spec>('spec', specId);
  const network = addresses.find(address => address.network)?.network;
  if (!spec) {
    one.problems.push({
      code: 'UnknownSpec',
      message: `The spec '${specId}' of instance '${one.item.id}' is not in the inventory, so that nobody knows what it takes; synchronise the account`,
      params: { spec: specId, id: one.item.id },
    });
    return;
  }
  one.facts = {
    spec,
    image:
      imageId === undefined ? undefined : await find<Image>('image', imageId),
    networkId:
      network !== undefined && (await find('network', network))
        ? network
        : undefined,
  };
}

/** What it names in the cloud becomes what is managed here. */
async function mapRelations(
  one: Prepared,
  batch: Map<string, string>,
  { account, workspaceId }: { account: AccountRecord; workspaceId: string },
  { inventory, managedThings }: PreparationStores,
): Promise<void> {
  const kind = resourceKind(
    one.item.kind as Exclude<typeof one.item.kind, 'instance'>,
  );
  const told = kind.specOf(one.seen as never) as JsonObject;
  const references = referencesInCloud(one.item, told);
  const managed = await managedThings.find(
    account.id,
    references.map(({ thing }) => thing),
  );
  for (const { path, field, thing } of references) {
    const known = managed.find(
      ({ cloudId, kind: other }) =>
        cloudId === thing.id && other === thing.kind,
    );
    const id = batch.get(keyOf(thing)) ?? known?.id;
    if (known && known.workspaceId !== workspaceId) {
      one.problems.push(usesOther(known));
    } else if (id !== undefined) {
      one.links[path] = { id, cloudId: thing.id, state: 'ready' };
      if (known) {
        one.uses.push({ kind: thing.kind, id });
      }
    } else {
      const scope = {
        accountId: account.id,
        kind: thing.kind,
        region: thing.region,
      };
      const item = await inventory.findItem(scope, thing.id);
      if (item) {
        one.lacking.push({ thing, name: item.name });
        one.problems.push(needsAlso(thing, item.name || thing.id));
      } else if (kind.schema.properties[field]['x-change'] !== undefined) {
        one.problems.push(unknownRelation(thing));
      }
    }
  }
  if (one.problems.length === 0) {
    readSpec(one, kind, told);
  }
}

const usesOther = ({ kind, name, workspaceId }: ManagedThing): Problem => ({
  code: 'UsesOther',
  message: `It belongs to the ${kind} '${name}', which is in workspace '${workspaceId}'; choose that one`,
  params: { kind, name, workspace: workspaceId },
});

const needsAlso = ({ kind, id }: CloudThing, name: string): Problem => ({
  code: 'NeedsAlso',
  message: `It belongs to the ${kind} '${name}', which is not managed here; adopt that along`,
  params: { kind, id, name },
});

const unknownRelation = ({ kind, id }: CloudThing): Problem => ({
  code: 'UnknownRelation',
  message: `It belongs to the ${kind} '${id}', which is not in the inventory; synchronise the account`,
  params: { kind, id },
});

function readSpec(
  one: Prepared,
  kind: ReturnType<typeof resourceKind>,
  told: JsonObject,
): void {
  const spec = Object.fromEntries(
    Object.entries(inManagedTerms(kind, told, one.links)).filter(
      ([, value]) => value !== undefined && value !== null,
    ),
  );
  // What clouds do not tell of what never changes is not needed to keep it.
  const required = kind.schema.required.filter(
    field =>
      field in spec || kind.schema.properties[field]['x-change'] !== undefined,
  );
  try {
    requireValid(newAjv().compile({ ...kind.schema, required }), spec, 'spec');
    if (required.length === kind.schema.required.length) {
      requireNoProblems(kind.problems?.(spec) ?? []);
    }
    one.spec = spec as JsonObject;
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    one.problems.push({
      code: 'NotExpressible',
      message: `It has something that cannot be managed here: ${error.message}`,
      params: { reason: error.message },
    });
  }
}

/** As it was asked for, or made of its name in the cloud. */
async function namesFor(
  looked: (Looked & { item: AdoptionItem; managed?: ManagedThing })[],
  account: AccountRecord,
  { managedThings }: PreparationStores,
): Promise<string[]> {
  const options = (kind: string) => ({
    kind,
    maxLength: kind === 'instance' ? nameLimits.instance : nameLimits.resource,
  });
  const cloudNameOf = ({ seen, thing }: Looked) => seen?.name || thing.id;
  const taken = new Map<string, Set<string>>();
  for (const kind of new Set(looked.map(({ item }) => item.kind))) {
    const candidates = looked
      .filter(({ item }) => item.kind === kind)
      .flatMap(one => [
        ...(one.item.name ? [one.item.name] : []),
        ...adoptedNameCandidates(cloudNameOf(one), {
          ...options(kind),
          count: 20,
        }),
      ]);
    taken.set(
      kind,
      new Set(
        await managedThings.takenNames(account.id, kind, [
          ...new Set(candidates),
        ]),
      ),
    );
  }
  return looked.map(one => {
    const { kind, name } = one.item;
    const others = taken.get(kind)!;
    const chosen =
      name ??
      adoptedName(cloudNameOf(one), {
        ...options(kind),
        isTaken: candidate => others.has(candidate),
      });
    if (name !== undefined && others.has(name)) {
      throw new InputError(
        `The account has a ${kind} named '${name}' already; choose another name`,
      );
    }
    others.add(chosen);
    return chosen;
  });
}
