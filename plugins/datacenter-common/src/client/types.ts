import { FieldValues } from '../objects';
import { components, operations } from './schema.gen';

/** Every operation of the API, by its id. */
export type DatacenterOperations = operations;

type Schemas = components['schemas'];

/** An object with the fields that its kind says. */
export type DatacenterObject = Omit<Schemas['DatacenterObject'], 'fields'> & {
  fields: FieldValues;
};
export type Connection = Schemas['Connection'];
export type AffectedDevice = Schemas['AffectedDevice'];
export type Capacity = Schemas['Capacity'];
export type CapacityResource = Schemas['CapacityResource'];
export type Elevation = Schemas['Elevation'];
export type ElevationDevice = Schemas['ElevationDevice'];
export type FaceImage = Schemas['FaceImage'];
export type FaceImageContent = Schemas['FaceImageContent'];
export type NewFaceImage = Schemas['NewFaceImage'];
export type Failure = Schemas['Failure'];
export type FoundObject = Schemas['FoundObject'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type CableName = Schemas['CableName'];
export type CableNaming = Schemas['CableNaming'];
export type LibraryImport = Schemas['LibraryImport'];
export type LibraryImportResult = Schemas['LibraryImportResult'];
export type TableImport = Schemas['TableImport'];
export type TableImportResult = Schemas['TableImportResult'];
export type NetboxRun = Schemas['NetboxRun'];
export type NetboxRunCount = Schemas['NetboxRunCount'];
export type NetboxRunItem = Schemas['NetboxRunItem'];
export type NetboxServer = Schemas['NetboxServer'];
export type NetboxServerUpdate = Schemas['NetboxServerUpdate'];
export type NewNetboxServer = Schemas['NewNetboxServer'];
export type ObjectChange = Schemas['ObjectChange'];
export type ObjectChanges = Schemas['ObjectChanges'];
export type ObjectPage = Schemas['ObjectPage'];
export type PlaceNode = Schemas['PlaceNode'];
export type NewPlan = Schemas['NewPlan'];
export type Plan = Schemas['Plan'];
export type PlanApproval = Schemas['PlanApproval'];
export type PlanCheck = Schemas['PlanCheck'];
export type PlanProblem = Schemas['PlanProblem'];
export type PlanStep = Schemas['PlanStep'];
export type NewStepPhoto = Schemas['NewStepPhoto'];
export type StepClaim = Schemas['StepClaim'];
export type StepPhoto = Schemas['StepPhoto'];
export type StepPhotoContent = Schemas['StepPhotoContent'];
export type PlanUpdate = Schemas['PlanUpdate'];
export type StepOutcome = Schemas['StepOutcome'];
export type PlacementRequest = Schemas['PlacementRequest'];
export type PlacementAnswer = Schemas['PlacementAnswer'];
export type CablingRequest = Schemas['CablingRequest'];
export type CablingAnswer = Schemas['CablingAnswer'];
export type RoomLayout = Schemas['RoomLayout'];
export type RoomRack = Schemas['RoomRack'];
export type CableVerification = Schemas['CableVerification'];
export type NewVerification = Schemas['NewVerification'];
export type Verification = Schemas['Verification'];
export type VerificationDetail = Schemas['VerificationDetail'];
export type UnreadDevice = Schemas['UnreadDevice'];
export type VerifiedLink = Schemas['VerifiedLink'];
export type Trace = Schemas['Trace'];
export type TracedCable = Schemas['TraceCable'];
export type TraceHop = Schemas['TraceHop'];
export type TraceEnd = Schemas['TracePort'];

/** Query parameters of an operation of the API, by its id. */
export type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;
