import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { kinds } from './en/kinds';
import { pages } from './en/pages';

export const datacenterTranslationRef = createTranslationRef({
  id: 'rackstage.datacenter',
  messages: { ...kinds, ...pages },
  translations: { ko: () => import('./ko') },
});
