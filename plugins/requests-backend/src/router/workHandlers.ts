import { pageQuery } from '@rackstage/stores';
import { DraftService } from '../service/DraftService';
import { JourneyService } from '../service/JourneyService';
import { WorkHandlers } from '../workOperations';

/** What somebody has begun and not finished. */
export function createWorkHandlers(
  drafts: DraftService,
  journeys: JourneyService,
): WorkHandlers {
  return {
    listDrafts: ({ query, credentials }) => drafts.list(query, credentials),
    createDraft: ({ body, credentials }) => drafts.create(body, credentials),
    getDraft: ({ path, credentials }) => drafts.get(path.id, credentials),
    updateDraft: ({ path, body, credentials }) =>
      drafts.update(path.id, body, credentials),
    deleteDraft: ({ path, credentials }) => drafts.delete(path.id, credentials),
    listJourneys: ({ query, credentials }) =>
      journeys.list(
        { ...pageQuery(query), search: query.q, states: query.state },
        credentials,
      ),
    createJourney: ({ body, credentials }) =>
      journeys.create(body, credentials),
    getJourney: ({ path, credentials }) => journeys.get(path.id, credentials),
    abandonJourney: ({ path, body, credentials }) =>
      journeys.abandon(path.id, body.revision, credentials),
    startJourneyStep: ({ path, body, credentials }) =>
      journeys.start(path, body, credentials),
    skipJourneyStep: ({ path, body, credentials }) =>
      journeys.skip({ ...path, ...body }, credentials),
    reopenJourneyStep: ({ path, body, credentials }) =>
      journeys.reopen({ ...path, ...body }, credentials),
  };
}
