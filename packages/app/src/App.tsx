import { createApp } from '@backstage/frontend-defaults';
import { translationsModule } from './translations';

export default createApp({ features: [translationsModule] });
