import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  Account,
  accountEntityName,
  ANNOTATION_ACCOUNT_ID,
  ANNOTATION_DEPLOYMENT_ID,
  ANNOTATION_INSTANCE_ID,
  ANNOTATION_RESOURCE_ID,
  ANNOTATION_WORKSPACE,
  Deployment,
  Instance,
  ManagedResource,
  resourceKind,
  volumeEntityName,
} from '@rackstage/plugin-clouds-common';

/** @param baseUrl - of the portal, for the link back to the owning page */
export function accountEntity(account: Account, baseUrl: string): Entity {
  return resource({
    name: accountEntityName(account.name),
    title: account.title,
    description: account.description,
    annotations: {
      [ANNOTATION_ACCOUNT_ID]: account.id,
      [ANNOTATION_WORKSPACE]: account.workspaceId,
    },
    tags: tags(account.driver, account.simulated),
    page: `${baseUrl}/clouds/accounts/${account.id}`,
    spec: {
      type: 'cloud-account',
      owner: account.owner,
      workspaces: workspacesOf(account),
      provider: account.driver,
    },
  });
}

/** A system, which its instances are parts of. */
export function deploymentEntity(
  deployment: Deployment,
  baseUrl: string,
): Entity {
  const { groups, labels, status } = deployment;
  const regions = [...new Set(groups.map(({ region }) => region))];
  const entity = resource({
    name: parseEntityRef(deployment.entityRef).name,
    title: deployment.name,
    description:
      deployment.description ?? `${status.total} · ${regions.join(', ')}`,
    annotations: {
      [ANNOTATION_DEPLOYMENT_ID]: deployment.id,
      [ANNOTATION_WORKSPACE]: deployment.workspaceId,
    },
    labels,
    tags: ['deployment'],
    page: `${baseUrl}/clouds/deployments/${deployment.id}`,
    spec: {
      type: 'deployment',
      owner: deployment.owner,
      workspaces: workspacesOf(deployment),
    },
  });
  return { ...entity, kind: 'System' };
}

/**
 * The instance, and its data volume if it has one.
 *
 * @param system - entity ref of the deployment that it is a member of
 */
export function instanceEntities(
  instance: Instance,
  baseUrl: string,
  system?: string,
): Entity[] {
  const { account, region, zone } = instance;
  const shared = {
    annotations: {
      [ANNOTATION_ACCOUNT_ID]: account.id,
      [ANNOTATION_INSTANCE_ID]: instance.id,
      [ANNOTATION_WORKSPACE]: instance.workspaceId,
    },
    labels: instance.labels,
    tags: tags(account.driver, account.simulated),
    page: `${baseUrl}/clouds/instances/${instance.id}`,
  };
  const spec = {
    owner: instance.owner,
    workspaces: workspacesOf(instance),
    provider: account.driver,
    runsOn: `resource:default/${accountEntityName(account.name)}`,
    region,
    ...(zone && { zone }),
    ...(system && { system }),
  };
  const addresses = instance.addresses.map(({ address }) => address);
  const { name } = parseEntityRef(instance.entityRef);
  const machine = resource({
    ...shared,
    name,
    title: instance.name,
    description: [
      instance.image.os ?? instance.image.name,
      instance.spec.name,
      region,
    ].join(' · '),
    spec: {
      ...spec,
      type: 'instance',
      ...(addresses.length > 0 && { addresses }),
      ...(instance.login?.command && { login: instance.login.command }),
    },
  });
  if (instance.volumeGiB === undefined) {
    return [machine];
  }
  const volume = resource({
    ...shared,
    name: volumeEntityName(name),
    title: `${instance.name}-data`,
    description: `${instance.volumeGiB} GiB · ${region}`,
    spec: { ...spec, type: 'volume', attachedTo: instance.entityRef },
  });
  return [machine, volume];
}

/** A volume, or whatever else of its kind is an entity; none of the other kinds. */
export function resourceEntities(
  managed: ManagedResource,
  baseUrl: string,
): Entity[] {
  const { account, kind, region } = managed;
  const { entityType, title } = resourceKind(kind);
  if (managed.entityRef === undefined || entityType === undefined) {
    return [];
  }
  const attachedTo = managed.references.find(
    ({ field }) => field === 'attachedTo',
  )?.entityRef;
  const { sizeGiB } = managed.spec;
  const size = typeof sizeGiB === 'number' ? `${sizeGiB} GiB` : title;
  return [
    resource({
      name: parseEntityRef(managed.entityRef).name,
      title: managed.name,
      description: `${size} · ${region}`,
      annotations: {
        [ANNOTATION_ACCOUNT_ID]: account.id,
        [ANNOTATION_RESOURCE_ID]: managed.id,
        [ANNOTATION_WORKSPACE]: managed.workspaceId,
      },
      labels: managed.labels,
      tags: tags(account.driver, account.simulated),
      page: `${baseUrl}/clouds/resources/${managed.id}`,
      spec: {
        type: entityType,
        owner: managed.owner,
        workspaces: workspacesOf(managed),
        provider: account.driver,
        runsOn: `resource:default/${accountEntityName(account.name)}`,
        region,
        ...(attachedTo && { attachedTo }),
      },
    }),
  ];
}

/** Its own first, then those that it is shared with. */
const workspacesOf = ({
  workspaceId,
  sharedWith = [],
}: {
  workspaceId: string;
  sharedWith?: string[];
}) => [workspaceId, ...sharedWith];

function resource(options: {
  name: string;
  title: string;
  description?: string;
  annotations: Record<string, string>;
  labels?: Record<string, string>;
  tags: string[];
  page: string;
  spec: { type: string; owner: string } & Record<string, string | string[]>;
}): Entity {
  const location = `url:${options.page}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: options.name,
      title: options.title,
      ...(options.description && { description: options.description }),
      annotations: {
        ...options.annotations,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
      // None at all when empty, or the page of the entity has a card for them.
      ...(Object.keys(options.labels ?? {}).length > 0 && {
        labels: options.labels,
      }),
      tags: options.tags,
      links: [{ url: options.page, title: options.title }],
    },
    spec: options.spec,
  };
}

function tags(driver: string, simulated: boolean): string[] {
  return simulated ? [driver, 'simulated'] : [driver];
}
