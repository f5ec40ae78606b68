/** Says of an entity which cloud account it is, or is in. */
export const ANNOTATION_ACCOUNT_ID = 'rackstage.io/cloud-account-id';

/** Says of an entity which instance it is, or belongs to. */
export const ANNOTATION_INSTANCE_ID = 'rackstage.io/cloud-instance-id';

/** Says of an entity which managed resource, such as a volume, it is. */
export const ANNOTATION_RESOURCE_ID = 'rackstage.io/cloud-resource-id';

/** Says of an entity which workspace it belongs to. */
export const ANNOTATION_WORKSPACE = 'rackstage.io/workspace';

/** Id of the deployment that a system stands for. */
export const ANNOTATION_DEPLOYMENT_ID = 'rackstage.io/deployment-id';
