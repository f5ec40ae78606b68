import { createPermission } from '@backstage/plugin-permission-common';

/** Of one's own drafts only, whoever one is. */
export const requestsDraftUsePermission = createPermission({
  name: 'requests.draft.use',
  attributes: {},
});

/** Of one's own journeys only. */
export const requestsJourneyUsePermission = createPermission({
  name: 'requests.journey.use',
  attributes: {},
});

/** Of what somebody has begun and not finished. */
export const requestsWorkPermissions = [
  requestsDraftUsePermission,
  requestsJourneyUsePermission,
];
