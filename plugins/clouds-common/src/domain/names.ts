/**
 * Longest names, so that `<instance>.<account>.data` and `<resource>.<account>.volume`
 * fit into the 63 characters of a catalog entity's name and of a host label.
 */
export const nameLimits = {
  instance: 37,
  resource: 35,
  account: 20,
  // Members are `<deployment>-<group>-<n>`, with n up to 999.
  deployment: 20,
  group: 12,
  template: 50,
} as const;

/** Lower-case letters, digits and inner hyphens, starting with a letter: valid as a host name everywhere. */
export const namePattern = '^[a-z]([a-z0-9-]*[a-z0-9])?$';

/** Most lines of a console log that are read at once. */
export const maxConsoleLines = 2000;

/** Most instances one request may make. */
export const maxInstancesPerRequest = 10;

/** Most groups of one deployment, most instances of one group, and most of all groups together. */
export const deploymentLimits = {
  groups: 50,
  countOfGroup: 100,
  members: 200,
} as const;

/** The name of one member of a deployment; its number begins with 1. */
export function memberName(
  deployment: string,
  group: string,
  index: number,
): string {
  return `${deployment}-${group}-${index}`;
}

/** The name of the load balancer over a group of a deployment. */
export function groupBalancerName(deployment: string, group: string): string {
  return `${deployment}-${group}`;
}

/** Name of the catalog entity of a template that a deployment was saved as. */
export function savedTemplateEntityName(name: string): string {
  return `saved-${name}`;
}

/** Name of the catalog entity of a deployment. */
export function deploymentEntityName(name: string): string {
  return `deployment-${name}`;
}

/**
 * The names that a request for `count` instances gives: the name itself for
 * one, else `name-01`, `name-02` ….
 */
export function instanceNames(name: string, count: number): string[] {
  return count === 1
    ? [name]
    : Array.from(
        { length: count },
        (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`,
      );
}

/** Name of the catalog entity of an account; stable, because account names never change. */
export function accountEntityName(accountName: string): string {
  return `account-${accountName}`;
}

/** Name of the catalog entity of an instance: unique across accounts. */
export function instanceEntityName(
  instanceName: string,
  accountName: string,
): string {
  return `${instanceName}.${accountName}`;
}

/** Name of the catalog entity of the data volume that belongs to an instance's entity. */
export function volumeEntityName(entityNameOfInstance: string): string {
  // Names have no dots, so no instance can be called like this.
  return `${entityNameOfInstance}.data`;
}

/** Name of the catalog entity of a managed resource, such as a volume. */
export function resourceEntityName(
  resourceName: string,
  accountName: string,
  entityType: string,
): string {
  return `${resourceName}.${accountName}.${entityType}`;
}
