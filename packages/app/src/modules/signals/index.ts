import {
  createFrontendModule,
  discoveryApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { newSignalClient } from './newSignalClient';

const patientSignals = signalsPlugin.getExtension('api:signals').override({
  params: define =>
    define({
      api: signalApiRef,
      deps: { identity: identityApiRef, discoveryApi: discoveryApiRef },
      factory: newSignalClient,
    }),
});

/** Signals that come also to who has a slow line. */
export const signalsModule = createFrontendModule({
  pluginId: 'signals',
  extensions: [patientSignals],
});
