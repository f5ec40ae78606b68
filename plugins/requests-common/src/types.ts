import { components, operations } from './client/schema.gen';

/** Every operation of the API, by its id. */
export type RequestsOperations = operations;

type Schemas = components['schemas'];

export type Money = Schemas['Money'];
export type AmountCondition = Schemas['AmountCondition'];
export type Conditions = Schemas['Conditions'];
export type Approver = Schemas['Approver'];
export type PolicyPart = Schemas['PolicyPart'];
export type PolicyStep = Schemas['PolicyStep'];
export type PolicyRule = Schemas['PolicyRule'];
export type Policy = Schemas['Policy'];
export type PolicyVersion = Schemas['PolicyVersion'];
export type PolicyVersionPage = Schemas['PolicyVersionPage'];
export type NewPolicyVersion = Schemas['NewPolicyVersion'];
export type PolicyTrial = Schemas['PolicyTrial'];
export type PolicyTrialResult = Schemas['PolicyTrialResult'];
export type PolicyTrialItem = Schemas['PolicyTrialItem'];
export type RequestType = Schemas['RequestType'];
export type RequestTypeList = Schemas['RequestTypeList'];
export type RequestFacts = Schemas['RequestFacts'];
export type RequestDraft = Schemas['RequestDraft'];
export type NewRequest = Schemas['NewRequest'];
export type RequestPreview = Schemas['RequestPreview'];
export type Request = Schemas['Request'];
export type RequestPage = Schemas['RequestPage'];
export type RequestDetail = Schemas['RequestDetail'];
/** How far a request has come. */
export type RequestState = Request['state'];
export type RequestAbilities = Schemas['RequestAbilities'];
export type RequestChange = Schemas['RequestChange'];
export type RequestRevision = Schemas['RequestRevision'];
export type RequestRevisionList = Schemas['RequestRevisionList'];
export type RequestCounts = Schemas['RequestCounts'];
export type ChainStep = Schemas['ChainStep'];
export type ChainPart = Schemas['ChainPart'];
export type Decision = Schemas['Decision'];
export type NewDecision = Schemas['NewDecision'];
export type BulkDecision = Schemas['BulkDecision'];
export type BulkDecisionResult = Schemas['BulkDecisionResult'];
export type RequestEdit = Schemas['RequestEdit'];
export type RequestReason = Schemas['RequestReason'];
export type RequestAnswer = Schemas['RequestAnswer'];
export type ApprovalCheck = Schemas['ApprovalCheck'];
export type Comment = Schemas['Comment'];
export type CommentPage = Schemas['CommentPage'];
export type NewComment = Schemas['NewComment'];
export type Attachment = Schemas['Attachment'];
export type AttachmentContent = Schemas['AttachmentContent'];
export type NewAttachment = Schemas['NewAttachment'];
export type Timeline = Schemas['Timeline'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type TimelineTask = Schemas['TimelineTask'];
export type Delegation = Schemas['Delegation'];
export type DelegationPage = Schemas['DelegationPage'];
export type NewDelegation = Schemas['NewDelegation'];

export type Draft = Schemas['Draft'];
export type DraftSummary = Schemas['DraftSummary'];
export type NewDraft = Schemas['NewDraft'];
export type DraftChange = Schemas['DraftChange'];

export type Journey = Schemas['Journey'];
export type JourneySummary = Schemas['JourneySummary'];
export type JourneyStep = Schemas['JourneyStep'];
export type NewJourney = Schemas['NewJourney'];
export type JourneyStepStart = Schemas['JourneyStepStart'];

/** Query parameters of an operation of the API, by its id. */
export type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;

/** Which requests of all: those to decide, one's own … */
export type RequestView = NonNullable<QueryOf<'listRequests'>['view']>;
