import { useEntity } from '@backstage/plugin-catalog-react';
import { ANNOTATION_OBJECT_ID } from '@rackstage/plugin-datacenter-common';
import { DatacenterQueries } from '../api/DatacenterQueries';
import { PlanBar } from '../plans/PlanBar';
import { RackElevation } from '../racks/RackElevation';

/** On the entity page of a rack: what is in it, as on its own page. */
export function RackEntityElevation() {
  const { entity } = useEntity();
  const id = entity.metadata.annotations?.[ANNOTATION_OBJECT_ID];
  return id ? (
    <DatacenterQueries>
      <PlanBar />
      <RackElevation rackId={id} />
    </DatacenterQueries>
  ) : null;
}
