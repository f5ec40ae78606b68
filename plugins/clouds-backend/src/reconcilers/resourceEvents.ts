import { ResourcePhase } from '@rackstage/plugin-clouds-common';
import { NewEvent, ResourceRecord } from '../database/records';
import { driftEvents } from './driftEvents';
import { acceptedEvents, failureEvents, phaseEvents } from './eventsOf';

const worryingPhases: ResourcePhase[] = ['Failed', 'Missing', 'Unknown'];

/** What is worth telling about the difference between two states of a record. */
export function resourceEventsBetween(
  before: ResourceRecord,
  after: ResourceRecord,
): NewEvent[] {
  return [
    ...acceptedEvents(before, after),
    ...failureEvents(before, after),
    ...driftEvents(before, after),
    ...phaseEvents(before.phase, after.phase, worryingPhases),
  ];
}
