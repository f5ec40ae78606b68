import { newQueryClient } from '@rackstage/ui';

/** One cache for all pages of the plugin. */
export const queryClient = newQueryClient();

/** First part of every query key of the pages. */
export const queryKey = 'datacenter';
