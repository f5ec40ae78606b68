import { components, operations } from './schema.gen';

/** Every operation of the API, by its id. */
export type CloudsOperations = operations;

type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type AccountChange = Schemas['AccountChange'];
export type AccountPage = Schemas['AccountPage'];
export type CloudFailure = Schemas['CloudFailure'];
export type ConnectionTest = Schemas['ConnectionTest'];
export type ConnectionTestResult = Schemas['ConnectionTestResult'];
export type CredentialImport = Schemas['CredentialImport'];
export type Driver = Schemas['Driver'];
export type DriverChange = Schemas['DriverChange'];
export type ImportedAccountSummary = Schemas['ImportedAccount'];
export type InventoryScope = Schemas['InventoryScope'];
export type InventoryState = Schemas['InventoryState'];
export type NewAccount = Schemas['NewAccount'];
export type Resource = Schemas['Resource'];
export type ResourcePage = Schemas['ResourcePage'];

export type ConsoleLog = Schemas['ConsoleLog'];
export type ManagedResource = Schemas['ManagedResource'];
export type ManagedResourceChange = Schemas['ManagedResourceChange'];
export type ManagedResourceFacets = Schemas['ManagedResourceFacets'];
export type ManagedResourcePage = Schemas['ManagedResourcePage'];
export type NewManagedResource = Schemas['NewManagedResource'];
/** A kind as the API gives it. */
export type ResourceKindDescription = Schemas['ResourceKind'];

export type AdoptionItem = Schemas['AdoptionItem'];
export type AdoptionPreview = Schemas['AdoptionPreview'];
export type AdoptionPreviewItem = Schemas['AdoptionPreviewItem'];
export type AdoptionRequest = Schemas['AdoptionRequest'];
export type AdoptionResult = Schemas['AdoptionResult'];
export type DriftDecision = Schemas['DriftDecision'];
export type ReleaseRequest = Schemas['ReleaseRequest'];
export type FacetValue = Schemas['FacetValue'];
export type Instance = Schemas['Instance'];
export type InstanceChange = Schemas['InstanceChange'];
export type InstanceEstimate = Schemas['InstanceEstimate'];
export type InstanceEvent = Schemas['InstanceEvent'];
export type InstanceEventPage = Schemas['InstanceEventPage'];
export type InstanceFacets = Schemas['InstanceFacets'];
export type InstancePage = Schemas['InstancePage'];
export type InstancePrice = Schemas['InstancePrice'];
export type InstanceRequest = Schemas['InstanceRequest'];
export type NewInstances = Schemas['NewInstances'];
export type Operation = Schemas['Operation'];
export type WorkspaceUsage = Schemas['WorkspaceUsage'];
export type PowerAction = Schemas['PowerChange']['action'];

/** Query parameters of an operation of the API, by its id. */
export type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;
