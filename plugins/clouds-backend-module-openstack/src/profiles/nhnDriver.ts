import { nhnCloud } from './nhn';
import { profileDriver } from './profileDriver';

/** What a process of its own loads: the driver, and nothing of the portal. */
export const driver = profileDriver(nhnCloud);
