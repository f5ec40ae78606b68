import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { paths } from './schema.gen';
import { JourneyStepStart, NewJourney, QueryOf } from '../types';

const at = (id: string) => ({ path: { id } });
const stepAt = (id: string, stepId: string) => ({ path: { id, stepId } });

/** Journeys of whoever asks. A change names the revision that it is about. */
export class JourneysClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('requests', options);
  }

  listJourneys(query: QueryOf<'listJourneys'> = {}, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/journeys', { params: { query } }),
    );
  }

  createJourney(body: NewJourney, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/journeys', { body }));
  }

  getJourney(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/journeys/{id}', { params: at(id) }),
    );
  }

  abandonJourney(id: string, revision: number, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/journeys/{id}/abandon', {
        params: at(id),
        body: { revision },
      }),
    );
  }

  startStep(
    id: string,
    stepId: string,
    body: JourneyStepStart,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/journeys/{id}/steps/{stepId}/start', {
        params: stepAt(id, stepId),
        body,
      }),
    );
  }

  skipStep(
    id: string,
    stepId: string,
    revision: number,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/journeys/{id}/steps/{stepId}/skip', {
        params: stepAt(id, stepId),
        body: { revision },
      }),
    );
  }

  reopenStep(
    id: string,
    stepId: string,
    revision: number,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/journeys/{id}/steps/{stepId}/reopen', {
        params: stepAt(id, stepId),
        body: { revision },
      }),
    );
  }
}
