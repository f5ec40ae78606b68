import { OperationHandlers } from '@rackstage/openapi-router';
import { AuditOperations, EventFilters } from '@rackstage/plugin-audit-common';
import { pageQuery } from '@rackstage/stores';
import { AuthorizedAuditService } from '../service/AuthorizedAuditService';

/** What does each operation of the API, for its route and for its action. */
export function createHandlers(
  service: AuthorizedAuditService,
): OperationHandlers<AuditOperations> {
  return {
    listEvents: ({ query, credentials }) =>
      service.listEvents(filtersOf(query), pageQuery(query), credentials),
    getEvent: ({ path, credentials }) => service.getEvent(path.id, credentials),
    countEvents: ({ query, credentials }) =>
      service.countEvents(query, credentials),
    listEntityHistory: ({ query, credentials }) =>
      service.listEntityHistory(query.entityRef, pageQuery(query), credentials),
    startVerification: ({ credentials }) =>
      service.startVerification(credentials),
    getVerification: ({ path, credentials }) =>
      service.getVerification(path.id, credentials),
    listVerifications: ({ query, credentials }) =>
      service.listVerifications(pageQuery(query), credentials),
    listSinks: ({ credentials }) => service.listSinks(credentials),
  };
}

const filtersOf = ({
  limit,
  cursor,
  ...filters
}: EventFilters & { limit?: number; cursor?: string }): EventFilters => filters;
