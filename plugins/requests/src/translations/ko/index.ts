import { delegations } from './delegations';
import { list } from './list';
import { policy } from './policy';
import { request } from './request';
import { talk } from './talk';
import { words } from './words';

export default {
  ...words,
  ...list,
  ...request,
  ...talk,
  ...policy,
  ...delegations,
};
