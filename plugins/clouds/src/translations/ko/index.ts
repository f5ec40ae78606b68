import { accounts } from './accounts';
import { forms } from './forms';
import { home } from './home';
import { instances } from './instances';
import { reaching } from './reaching';
import { resources } from './resources';
import { words } from './words';

export default {
  ...words,
  ...instances,
  ...accounts,
  ...reaching,
  ...resources,
  ...forms,
  ...home,
};
