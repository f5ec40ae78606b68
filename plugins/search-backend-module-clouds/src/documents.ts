import {
  Account,
  Driver,
  Instance,
  ManagedResource,
  Resource,
} from '@rackstage/plugin-clouds-common';
import { PortalDocument, scalars } from '@rackstage/search-documents';

/** Parts of a text for people, in no language. */
const line = (...parts: (string | undefined)[]) =>
  parts.filter(Boolean).join(' · ');

const pairs = (labels: Record<string, string>) =>
  Object.entries(labels).map(pair => pair.join('='));

export const driverDocument = (driver: Driver): PortalDocument => ({
  ref: driver.name,
  title: driver.title,
  text: line(driver.name, ...driver.importFormats),
  location: '/clouds/accounts/new',
  identifiers: [driver.name, driver['title@ko'] ?? driver.title],
  keywords: fieldTitles(driver.configSchema),
  attributes: { kind: 'driver' },
});

export const accountDocument = (account: Account): PortalDocument => ({
  ref: account.id,
  title: account.title,
  text: line(account.name, account.driverTitle, account.description),
  location: `/clouds/accounts/${account.id}`,
  identifiers: [account.name, account.id],
  keywords: [
    account.driver,
    account['driverTitle@ko'] ?? '',
    account.owner,
    ...scalars(account.config),
  ],
  attributes: {
    kind: 'cloud-account',
    account: account.name,
    owner: account.owner,
    ...places(account),
  },
});

export function instanceDocument(instance: Instance): PortalDocument {
  const { account, id, cloudId, image, spec, network, owner } = instance;
  const addresses = instance.addresses.map(({ address }) => address);
  return {
    ref: id,
    title: instance.name,
    text: line(
      account.title,
      instance.region,
      ...addresses,
      image.name,
      spec.name,
    ),
    location: `/clouds/instances/${id}`,
    identifiers: [...addresses, id, ...(cloudId ? [cloudId] : [])],
    keywords: [
      ...pairs(instance.labels),
      ...[account.name, account.driver, instance.zone ?? ''],
      ...[network?.name ?? '', instance.keyPair ?? '', owner],
    ],
    attributes: {
      kind: 'instance',
      account: account.name,
      region: instance.region,
      owner,
      ...places(instance),
    },
  };
}

/** A volume, snapshot, key pair or security group that is managed here. */
export function managedDocument(resource: ManagedResource): PortalDocument {
  const { account, cloudId, facts, id, kind, name, owner, region } = resource;
  const { publicKey, ...spec } = resource.spec;
  return {
    ref: id,
    title: name,
    text: line(account.title, region, ...scalars(spec.description)),
    location: `/clouds/resources/${id}`,
    identifiers: [
      id,
      ...(cloudId ? [cloudId] : []),
      ...scalars(facts.fingerprint),
      ...scalars(resource.observed).filter(isAddress),
    ],
    keywords: [
      ...pairs(resource.labels),
      ...[account.name, account.driver, owner],
      ...scalars(spec),
      ...resource.references.flatMap(reference => reference.name ?? []),
    ],
    attributes: {
      kind,
      account: account.name,
      region,
      owner,
      workspace: resource.workspaceId,
    },
  };
}

/** Seen in an account, whoever made it there. */
export function resourceDocument(
  resource: Resource,
  account: Account,
): PortalDocument {
  const { id, kind, name, region, data } = resource;
  const query = new URLSearchParams({ kind, search: name || id });
  if (region) {
    query.set('region', region);
  }
  return {
    ref: [account.id, kind, region ?? '', id].join('/'),
    title: name || id,
    text: line(account.title, region, id === name ? undefined : id),
    location: `/clouds/accounts/${account.id}?${query}`,
    identifiers: [id, ...scalars(data).filter(isAddress)],
    keywords: [account.name, ...keywordsOf(data)],
    attributes: {
      kind,
      account: account.name,
      accountId: account.id,
      region: region ?? '',
      owner: account.owner,
      ...places(account),
    },
  };
}

/** Where it belongs, and who else sees it. */
const places = ({
  workspaceId,
  sharedWith,
}: Pick<Account, 'workspaceId' | 'sharedWith'>) => ({
  workspace: workspaceId,
  sharedWith,
});

const isAddress = (text: string) =>
  /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]+:[0-9a-f:]*)$/i.test(text);

/** Everything that is known of it: values, and labels as people write them. */
const keywordsOf = ({ labels, ...data }: Resource['data']) => [
  ...scalars(data),
  ...(isTexts(labels) ? pairs(labels) : []),
];

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null;

const fieldTitles = ({ properties = {} }: Driver['configSchema']) =>
  Object.values(properties as object).flatMap(field =>
    Object.entries(field as object)
      .filter(([key]) => key.startsWith('title'))
      .map(([, title]) => String(title)),
  );
