import { Approver, PolicyPart, PolicyStep } from '../types';

/** A step as it was when the request was submitted: what policies become later does not touch it. */
export interface FrozenStep extends Omit<
  PolicyStep,
  'when' | 'parts' | 'escalateTo'
> {
  parts: FrozenPart[];
  escalateTo: Approver[];
}

/** A part of a step as it was when the request was filed. */
export interface FrozenPart extends Omit<PolicyPart, 'need'> {
  /** `any`, `all` or a number. */
  need: string;
}

/** Who the approvers of a step are now: users and groups. */
export interface ResolvedStep {
  /** In the order of the step's parts. */
  parts: string[][];
  /** Who else may decide it; nobody until it was escalated. */
  escalation: string[];
}

/** An approval of the current step, of what is asked for now. */
export interface Approval {
  part: number;
  /** Who pressed the button. */
  by: string;
  /** Whose approval it is: somebody else's where it was delegated. */
  as: string;
  /** For which of the part's approvers that person stood. */
  refs: string[];
  /** Given in place of the part's approvers. */
  escalation: boolean;
}
