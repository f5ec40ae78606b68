import { capacity } from './capacity';
import { entities } from './entities';
import { documents } from './documents';
import { faces } from './faces';
import { failures } from './failures';
import { imports } from './imports';
import { kinds } from './kinds';
import { netbox } from './netbox';
import { pages } from './pages';
import { plans } from './plans';
import { verification } from './verification';
import { proposals } from './proposals';
import { work } from './work';

export default {
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
};
