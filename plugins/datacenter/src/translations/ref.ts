import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { kinds } from './en/kinds';
import { pages } from './en/pages';
import { plans } from './en/plans';

export const datacenterTranslationRef = createTranslationRef({
  id: 'rackstage.datacenter',
  messages: { ...kinds, ...pages, ...plans },
  translations: { ko: () => import('./ko') },
});
