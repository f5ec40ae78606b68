import { workspacesSignalChannel } from '@rackstage/plugin-workspaces-common';
import { PluginQueries } from '@rackstage/ui';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { queryClient, queryKey } from '../api/queries';
import { AccessTokensPage } from './AccessTokens/AccessTokensPage';
import { PersonPage } from './AccessPage/PersonPage';
import { ThingPage } from './AccessPage/ThingPage';
import { RolesPage } from './RolesPage/RolesPage';
import { BroughtPanel } from './WorkspacePage/BroughtPanels';
import { WorkspacePage } from './WorkspacePage/WorkspacePage';
import { WorkspacesPage } from './WorkspacesPage/WorkspacesPage';

export function WorkspacesPages({ panels }: { panels: BroughtPanel[] }) {
  return (
    <Queries>
      <Routes>
        <Route index element={<WorkspacesPage />} />
        <Route path=":id" element={<WorkspacePage panels={panels} />} />
      </Routes>
    </Queries>
  );
}

export const PersonPages = () => (
  <Queries>
    <PersonPage />
  </Queries>
);

export const ThingPages = () => (
  <Queries>
    <ThingPage />
  </Queries>
);

export const RolesPages = () => (
  <Queries>
    <RolesPage />
  </Queries>
);

/** Of the person who looks. */
export const OwnTokensPages = () => (
  <Queries>
    <AccessTokensPage mine />
  </Queries>
);

export const AllTokensPages = () => (
  <Queries>
    <AccessTokensPage mine={false} />
  </Queries>
);

function Queries({ children }: { children: ReactNode }) {
  return (
    <PluginQueries
      client={queryClient}
      channel={workspacesSignalChannel}
      queryKey={queryKey}
    >
      {children}
    </PluginQueries>
  );
}
