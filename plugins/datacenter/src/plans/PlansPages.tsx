import { datacenterSignalChannel } from '@rackstage/plugin-datacenter-common';
import { PluginQueries } from '@rackstage/ui';
import { Route, Routes } from 'react-router-dom';
import { queryClient, queryKey } from '../api/queries';
import { PlanPage } from './PlanPage';
import { PlansPage } from './PlansPage';
import { WorkPage } from './work/WorkPage';

export function PlansPages() {
  return (
    <PluginQueries
      client={queryClient}
      channel={datacenterSignalChannel}
      queryKey={queryKey}
    >
      <Routes>
        <Route index element={<PlansPage />} />
        <Route path=":id" element={<PlanPage />} />
        <Route path=":id/work" element={<WorkPage />} />
      </Routes>
    </PluginQueries>
  );
}
