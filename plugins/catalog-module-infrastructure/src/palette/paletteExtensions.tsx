import {
  ApiBlueprint,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import { commandPaletteApiRef, CommandSourceBlueprint } from '@rackstage/ui';
import { lazy } from 'react';
import { DefaultCommandPalette } from './DefaultCommandPalette';
import { PaletteOpener } from './PaletteOpener';

const { source } = CommandSourceBlueprint.dataRefs;

export const commandPaletteApi = ApiBlueprint.make({
  name: 'command-palette',
  params: define =>
    define({
      api: commandPaletteApiRef,
      deps: {},
      factory: () => new DefaultCommandPalette(),
    }),
});

/** Around all pages, once somebody is signed in. */
export const palette = AppRootWrapperBlueprint.makeWithOverrides({
  name: 'palette',
  inputs: { sources: createExtensionInput([source]) },
  factory(originalFactory, { inputs }) {
    const sources = inputs.sources.map(input => ({
      id: input.node.spec.id,
      Component: lazy(async () => ({
        default: await input.get(source).loader(),
      })),
    }));
    return originalFactory({
      component: ({ children }) => (
        <>
          {children}
          <PaletteOpener sources={sources} />
        </>
      ),
    });
  },
});
