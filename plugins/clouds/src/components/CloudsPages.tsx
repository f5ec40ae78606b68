import { Route, Routes } from 'react-router-dom';
import { CloudsQueries } from '../api/CloudsQueries';
import { AccountPage } from './AccountPage/AccountPage';
import { AccountsPage } from './AccountsPage/AccountsPage';
import { DeploymentPage } from './DeploymentPage/DeploymentPage';
import { DeploymentsPage } from './DeploymentsPage/DeploymentsPage';
import { CommandPage } from './CommandsPage/CommandPage';
import { CommandsPage } from './CommandsPage/CommandsPage';
import { DriversPage } from './DriversPage/DriversPage';
import { InstancePage } from './InstancePage/InstancePage';
import { InstancesPage } from './InstancesPage/InstancesPage';
import { InventoryPage } from './InventoryPage/InventoryPage';
import { NewAccountPage } from './NewAccountPage/NewAccountPage';
import { NewResourcePage } from './NewResourcePage/NewResourcePage';
import { ResourcePage } from './ResourcePage/ResourcePage';
import { ResourcesPage } from './ResourcesPage/ResourcesPage';
import { SavedTemplatesPage } from './SavedTemplatesPage/SavedTemplatesPage';
import { TerminalPage } from './TerminalPage/TerminalPage';

export function InstancesPages() {
  return (
    <CloudsQueries>
      <Routes>
        <Route index element={<InstancesPage />} />
        <Route path=":id" element={<InstancePage />} />
        <Route path=":id/terminal" element={<TerminalPage />} />
      </Routes>
    </CloudsQueries>
  );
}

export function DeploymentsPages() {
  return (
    <CloudsQueries>
      <Routes>
        <Route index element={<DeploymentsPage />} />
        <Route path="templates" element={<SavedTemplatesPage />} />
        <Route path=":id" element={<DeploymentPage />} />
      </Routes>
    </CloudsQueries>
  );
}

export function ResourcesPages() {
  return (
    <CloudsQueries>
      <Routes>
        <Route index element={<ResourcesPage />} />
        <Route path="new" element={<NewResourcePage />} />
        <Route path=":id" element={<ResourcePage />} />
      </Routes>
    </CloudsQueries>
  );
}

export function InventoryPages() {
  return (
    <CloudsQueries>
      <InventoryPage />
    </CloudsQueries>
  );
}

export function AccountsPages() {
  return (
    <CloudsQueries>
      <Routes>
        <Route index element={<AccountsPage />} />
        <Route path="new" element={<NewAccountPage />} />
        <Route path=":id" element={<AccountPage />} />
      </Routes>
    </CloudsQueries>
  );
}

export function CommandsPages() {
  return (
    <CloudsQueries>
      <Routes>
        <Route index element={<CommandsPage />} />
        <Route path=":id" element={<CommandPage />} />
      </Routes>
    </CloudsQueries>
  );
}

export function DriversPages() {
  return (
    <CloudsQueries>
      <DriversPage />
    </CloudsQueries>
  );
}
