import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { ReactElement } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { DatacenterQueries } from './api/DatacenterQueries';
import { CablePage } from './devices/CablePage';
import { DevicePage } from './devices/DevicePage';
import { PortPage } from './devices/PortPage';
import { DeviceTypePage } from './library/DeviceTypePage';
import { ObjectPage } from './objects/ObjectPage';
import { ObjectsPage } from './objects/ObjectsPage';
import { GroupName, groups } from './paths';
import { PlanBar } from './plans/PlanBar';
import { PlacesPage } from './places/PlacesPage';
import { RackPage } from './racks/RackPage';
import { RowPage } from './racks/RowPage';
import { PlacePage } from './rooms/PlacePage';
import { RunPage } from './verification/RunPage';
import { RunsPage } from './verification/RunsPage';

/** Kinds whose objects have more to show than their fields. */
const pageOf: Partial<Record<ObjectKindName, ReactElement>> = {
  places: <PlacePage />,
  rows: <RowPage />,
  racks: <RackPage />,
  devices: <DevicePage />,
  ports: <PortPage />,
  cables: <CablePage />,
  'device-types': <DeviceTypePage />,
};

/** The pages of one tab: a list of each of its kinds, and a page of each object. */
export function DatacenterPages({ group }: { group: GroupName }) {
  const [first] = groups[group];
  return (
    <DatacenterQueries>
      <PlanBar />
      <Routes>
        <Route
          index
          element={
            group === 'places' ? (
              <PlacesPage />
            ) : (
              <Navigate to={first} replace />
            )
          }
        />
        {groups[group].map(kind => (
          <Route key={kind} path={kind}>
            <Route index element={<ObjectsPage group={group} kind={kind} />} />
            <Route
              path=":id"
              element={pageOf[kind] ?? <ObjectPage kind={kind} />}
            />
          </Route>
        ))}
        {group === 'cabling' && (
          <Route path="verifications">
            <Route index element={<RunsPage />} />
            <Route path=":id" element={<RunPage />} />
          </Route>
        )}
      </Routes>
    </DatacenterQueries>
  );
}
