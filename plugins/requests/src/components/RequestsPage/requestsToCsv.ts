import { Request } from '@rackstage/plugin-requests-common';
import { CsvColumns, toCsv } from '@rackstage/ui';

const columns: CsvColumns<Request> = {
  title: ({ title }) => title,
  state: ({ state }) => state,
  type: ({ type }) => type,
  requester: ({ requester }) => requester,
  workspace: ({ workspaceId }) => workspaceId,
  owner: ({ owner }) => owner,
  environment: ({ facts }) => facts.environment,
  region: ({ facts }) => facts.region,
  cost_centre: ({ facts }) => facts.costCentre,
  monthly_price: ({ facts }) => facts.monthlyPrice?.amount,
  currency: ({ facts }) => facts.monthlyPrice?.currency,
  steps_done: ({ step }) => step,
  steps: ({ steps }) => steps,
  waiting_for: ({ waitingFor }) => waitingFor.join(' '),
  revision: ({ revision }) => revision,
  created_at: ({ createdAt }) => createdAt,
  decided_at: ({ decidedAt }) => decidedAt,
  expires_at: ({ expiresAt }) => expiresAt,
  task_id: ({ taskId }) => taskId,
  id: ({ id }) => id,
};

export const requestsToCsv = (requests: Request[]) => toCsv(columns, requests);
