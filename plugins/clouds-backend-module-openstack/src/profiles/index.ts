import { CloudProfile } from './CloudProfile';
import { ktCloud } from './kt';
import { nhnCloud } from './nhn';

export type { CloudProfile } from './CloudProfile';

/** The clouds that are made of OpenStack and have a driver of their own. */
export const cloudProfiles: readonly CloudProfile[] = [nhnCloud, ktCloud];
