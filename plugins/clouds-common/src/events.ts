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

/** Channel on which browsers hear that they should look again. */
export const cloudsSignalChannel = 'clouds';

export type CloudsSignal =
  | AccountChangedEvent
  | DeploymentChangedEvent
  | DeploymentTemplateChangedEvent
  | InstanceChangedEvent
  | ResourceChangedEvent;
