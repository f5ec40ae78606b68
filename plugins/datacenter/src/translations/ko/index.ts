import { documents } from './documents';
import { imports } from './imports';
import { kinds } from './kinds';
import { pages } from './pages';
import { plans } from './plans';

export default { ...kinds, ...pages, ...plans, ...imports, ...documents };
