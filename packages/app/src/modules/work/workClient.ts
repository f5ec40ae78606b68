import { newQueryClient } from '@rackstage/ui';

/** One cache for Home, the indicator in the header and the history. */
export const workClient = newQueryClient();
