import { accounts } from './accounts';
import { forms } from './forms';
import { home } from './home';
import { instances } from './instances';
import { management } from './management';
import { resources } from './resources';
import { words } from './words';

export default {
  ...words,
  ...instances,
  ...accounts,
  ...resources,
  ...forms,
  ...home,
  ...management,
};
