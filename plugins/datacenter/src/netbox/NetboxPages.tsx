import { Route, Routes } from 'react-router-dom';
import { DatacenterQueries } from '../api/DatacenterQueries';
import { RunPage } from './RunPage';
import { ServersPage } from './ServersPage';

/** What is taken over from NetBox servers. */
export function NetboxPages() {
  return (
    <DatacenterQueries>
      <Routes>
        <Route index element={<ServersPage />} />
        <Route path="runs/:id" element={<RunPage />} />
      </Routes>
    </DatacenterQueries>
  );
}
