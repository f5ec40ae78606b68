import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectRecord } from '../../database/records';

export const viewOf = (record: ObjectRecord): DatacenterObject => ({
  ...record,
  title: titleOf(record),
});
