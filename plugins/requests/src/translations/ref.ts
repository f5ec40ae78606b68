import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { delegations } from './en/delegations';
import { list } from './en/list';
import { policy } from './en/policy';
import { request } from './en/request';
import { talk } from './en/talk';
import { words } from './en/words';

export const requestsTranslationRef = createTranslationRef({
  id: 'rackstage.requests',
  messages: {
    ...words,
    ...list,
    ...request,
    ...talk,
    ...policy,
    ...delegations,
  },
  translations: { ko: () => import('./ko') },
});
