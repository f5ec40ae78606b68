import { InventoryKind } from './kinds';

/**
 * Events of the clouds context. They carry ids only and are hints: a receiver
 * reads what it needs, and must not rely on getting every one of them.
 */
export const cloudsEvents = {
  accountChanged: 'clouds.account.changed',
  instanceChanged: 'clouds.instance.changed',
  /** Its owner was told that its time will soon be up. */
  instanceExpiring: 'clouds.instance.expiring',
  /** A group of instances was asked for something, or came to something. */
  deploymentChanged: 'clouds.deployment.changed',
  /** Somebody saved, changed or deleted a template. */
  deploymentTemplateChanged: 'clouds.deployment-template.changed',
  /** A volume, snapshot, key pair, security group … */
  resourceChanged: 'clouds.resource.changed',
  /** Things that were in a cloud already are managed here from now on. */
  instanceAdopted: 'clouds.instance.adopted',
  resourceAdopted: 'clouds.resource.adopted',
  /** They are managed here no more, and stay in the cloud. */
  instanceReleased: 'clouds.instance.released',
  resourceReleased: 'clouds.resource.released',
  /** Somebody changed them at the cloud. */
  instanceDrifted: 'clouds.instance.drifted',
  resourceDrifted: 'clouds.resource.drifted',
  /** Something that nobody manages is new in a cloud. */
  inventoryDiscovered: 'clouds.inventory.discovered',
  /** The inventory of an account was read. */
  inventoryRead: 'clouds.inventory.read',
} as const;

export type AccountChangedEvent = {
  accountId: string;
};

export type InstanceChangedEvent = {
  instanceIds: string[];
  operationId: string;
};

export type DeploymentChangedEvent = {
  deploymentIds: string[];
};

export type DeploymentTemplateChangedEvent = {
  templateId: string;
};

export type ResourceChangedEvent = {
  resourceIds: string[];
};

/** Of things that were adopted or released, or that drifted. */
export type InstancesEvent = { instanceIds: string[] };

export type InventoryDiscoveredEvent = {
  accountId: string;
  kind: InventoryKind;
  region: string;
  /** As the cloud calls them. */
  ids: string[];
};

/** Channel on which browsers hear that they should look again. */
export const cloudsSignalChannel = 'clouds';

export type CloudsSignal =
  | AccountChangedEvent
  | DeploymentChangedEvent
  | DeploymentTemplateChangedEvent
  | InstanceChangedEvent
  | InstancesEvent
  | InventoryDiscoveredEvent
  | ResourceChangedEvent;
