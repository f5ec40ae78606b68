/**
 * First step of the image: builds the pages and the backend into
 * packages/backend/dist, as what differs between two versions (the bundle) and
 * what says which packages it needs (the skeleton).
 */
import { markAppBuilt } from '../lib/buildApp.mjs';
import { ensureInstalled, yarn } from '../lib/install.mjs';

ensureInstalled();
if (yarn(['build:backend']) !== 0) {
  throw new Error('The backend was not built; see above');
}
markAppBuilt();
