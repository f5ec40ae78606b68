/**
 * How infrastructure looks in the catalog: icons, words, About card, graph.
 *
 * @packageDocumentation
 */
import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { modules } from './modules';

export default createFrontendFeatureLoader({ loader: () => modules });
