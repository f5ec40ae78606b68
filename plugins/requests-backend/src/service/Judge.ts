import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  chainFor,
  FrozenStep,
  RequestFacts,
} from '@rackstage/plugin-requests-common';
import { ApproverDirectory } from '@rackstage/plugin-requests-node';
import { PoliciesStore } from '../database/PoliciesStore';
import { People } from '../approval/People';
import { RequestTypes } from '../approval/RequestTypes';

/** What is asked for, as far as it is judged. */
export interface JudgedDraft {
  type: string;
  workspaceId: string;
  owner: string;
  subject: JsonObject;
  requester: string;
}

export interface Judgement {
  /** Normalized. */
  subject: JsonObject;
  facts: RequestFacts;
  rule: string;
  policyVersion: number;
  steps: FrozenStep[];
  /** What speaks against it. */
  problems: string[];
}

export interface JudgeOptions {
  directory(): ApproverDirectory;
  people: People;
  policies: PoliciesStore;
  types: RequestTypes;
}

/** Finds out about a request what policies look at, and what they say. */
export class Judge {
  constructor(private readonly options: JudgeOptions) {}

  /** @param policyVersion - the one in force where it is absent */
  async judge(
    draft: JudgedDraft,
    credentials: BackstageCredentials,
    policyVersion?: number,
  ): Promise<Judgement> {
    const { people, policies, types } = this.options;
    const directory = this.options.directory();
    const { type, workspaceId, owner, requester } = draft;
    const definition = types.get(type);
    const subject = types.normalize(type, draft.subject);
    const [workspace, person, version] = await Promise.all([
      directory.workspace(workspaceId),
      people.find(requester),
      policyVersion === undefined
        ? policies.current()
        : policies.get(policyVersion),
    ]);
    const [requesterRoles, examination] = await Promise.all([
      directory.rolesOf(person?.claims ?? [requester], workspaceId),
      definition.examine(
        { subject, workspaceId, owner, requester },
        { credentials },
      ),
    ]);
    const { problems, region, monthlyPrice } = examination;
    const { environment, costCentre } = workspace;
    const facts: RequestFacts = {
      environment,
      ...(costCentre && { costCentre }),
      ...(region && { region }),
      ...(monthlyPrice && { monthlyPrice }),
      requesterRoles,
    };
    return {
      subject,
      facts,
      problems,
      policyVersion: version.version,
      ...chainFor(version.policy, { type, workspaceId, facts }),
    };
  }
}
