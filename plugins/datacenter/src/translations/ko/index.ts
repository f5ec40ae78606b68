import { kinds } from './kinds';
import { pages } from './pages';

export default { ...kinds, ...pages };
