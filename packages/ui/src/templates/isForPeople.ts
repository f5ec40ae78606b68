import { Entity } from '@backstage/catalog-model';

/** Whether people start the template; others carry out what was approved, and are started by requests. */
export const isForPeople = ({ spec }: Entity) => spec?.type !== 'provisioning';
