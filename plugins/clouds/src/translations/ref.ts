import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { accounts } from './en/accounts';
import { browse } from './en/browse';
import { driverPackages } from './en/driverPackages';
import { deployments } from './en/deployments';
import { forms } from './en/forms';
import { home } from './en/home';
import { instances } from './en/instances';
import { reaching } from './en/reaching';
import { management } from './en/management';
import { resources } from './en/resources';
import { words } from './en/words';

export const cloudsTranslationRef = createTranslationRef({
  id: 'rackstage.clouds',
  messages: {
    ...words,
    ...instances,
    ...accounts,
    ...browse,
    ...reaching,
    ...resources,
    ...driverPackages,
    ...deployments,
    ...forms,
    ...home,
    ...management,
  },
  translations: { ko: () => import('./ko') },
});
