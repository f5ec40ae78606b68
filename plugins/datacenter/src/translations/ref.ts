import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { capacity } from './en/capacity';
import { entities } from './en/entities';
import { documents } from './en/documents';
import { faces } from './en/faces';
import { failures } from './en/failures';
import { imports } from './en/imports';
import { kinds } from './en/kinds';
import { netbox } from './en/netbox';
import { pages } from './en/pages';
import { plans } from './en/plans';
import { verification } from './en/verification';
import { proposals } from './en/proposals';
import { work } from './en/work';

export const datacenterTranslationRef = createTranslationRef({
  id: 'rackstage.datacenter',
  messages: {
    ...kinds,
    ...pages,
    ...plans,
    ...imports,
    ...netbox,
    ...documents,
    ...verification,
    ...faces,
    ...failures,
    ...capacity,
    ...entities,
    ...proposals,
    ...work,
  },
  translations: { ko: () => import('./ko') },
});
