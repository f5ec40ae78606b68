import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { accounts } from './en/accounts';
import { forms } from './en/forms';
import { home } from './en/home';
import { instances } from './en/instances';
import { management } from './en/management';
import { resources } from './en/resources';
import { words } from './en/words';

export const cloudsTranslationRef = createTranslationRef({
  id: 'rackstage.clouds',
  messages: {
    ...words,
    ...instances,
    ...accounts,
    ...resources,
    ...forms,
    ...home,
    ...management,
  },
  translations: { ko: () => import('./ko') },
});
