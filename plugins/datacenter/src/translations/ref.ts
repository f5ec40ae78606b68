import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { documents } from './en/documents';
import { imports } from './en/imports';
import { kinds } from './en/kinds';
import { pages } from './en/pages';
import { plans } from './en/plans';

export const datacenterTranslationRef = createTranslationRef({
  id: 'rackstage.datacenter',
  messages: { ...kinds, ...pages, ...plans, ...imports, ...documents },
  translations: { ko: () => import('./ko') },
});
