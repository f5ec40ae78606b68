import {
  EntityLifecyclePicker,
  EntityOwnerPicker,
  EntityTagPicker,
  UserListPicker,
} from '@backstage/plugin-catalog-react';
import { EntityListPage } from './EntityListPage';
import { useListedKind } from './KindFilter';
import { TypeFilter } from './TypeFilter';

/** The entities that describe an API. */
export function ApiList() {
  return (
    <EntityListPage
      pagination
      filters={
        <>
          <OnlyApis />
          <TypeFilter />
          <UserListPicker initialFilter="all" />
          <EntityOwnerPicker />
          <EntityLifecyclePicker />
          <EntityTagPicker />
        </>
      }
    />
  );
}

function OnlyApis() {
  useListedKind('api');
  return null;
}
