import { accounts } from './accounts';
import { browse } from './browse';
import { driverPackages } from './driverPackages';
import { deployments } from './deployments';
import { forms } from './forms';
import { home } from './home';
import { instances } from './instances';
import { reaching } from './reaching';
import { management } from './management';
import { resources } from './resources';
import { words } from './words';

export default {
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
};
