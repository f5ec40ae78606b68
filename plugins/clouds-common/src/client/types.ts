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
export type DriverPackage = Schemas['DriverPackage'];
export type DriverPackageChange = Schemas['DriverPackageChange'];
export type DriverProcess = Schemas['DriverProcess'];
export type FoundDriverPackage = Schemas['FoundDriverPackage'];
export type FoundDriverPackageList = Schemas['FoundDriverPackageList'];
export type ImportedAccountSummary = Schemas['ImportedAccount'];
export type InventoryAccount = Schemas['InventoryAccount'];
export type InventoryEvent = Schemas['InventoryEvent'];
export type InventoryEventPage = Schemas['InventoryEventPage'];
export type InventoryFacets = Schemas['InventoryFacets'];
export type InventoryItem = Schemas['InventoryItem'];
export type InventoryItemPage = Schemas['InventoryItemPage'];
export type InventoryRegion = Schemas['InventoryRegion'];
export type InventoryScope = Schemas['InventoryScope'];
export type InventoryState = Schemas['InventoryState'];
export type InventoryTreeNode = Schemas['InventoryTreeNode'];
export type InventoryTreePage = Schemas['InventoryTreePage'];
export type NewAccount = Schemas['NewAccount'];
export type RegionReading = Schemas['RegionReading'];
export type RegionSynchronization = Schemas['RegionSynchronization'];
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

export type Deployment = Schemas['Deployment'];
export type DeploymentChange = Schemas['DeploymentChange'];
export type DeploymentFacets = Schemas['DeploymentFacets'];
export type DeploymentGroup = Schemas['DeploymentGroup'];
export type DeploymentGroupRequest = Schemas['DeploymentGroupRequest'];
export type DeploymentGroupReview = Schemas['DeploymentGroupReview'];
export type DeploymentPage = Schemas['DeploymentPage'];
export type DeploymentPowerChange = Schemas['DeploymentPowerChange'];
export type DeploymentPowerResult = Schemas['DeploymentPowerResult'];
export type DeploymentRequest = Schemas['DeploymentRequest'];
export type DeploymentReview = Schemas['DeploymentReview'];
export type DeploymentScaling = Schemas['DeploymentScaling'];
export type PlacementRequest = Schemas['PlacementRequest'];
export type PlacementVerdict = Schemas['PlacementVerdict'];
export type NewDeployment = Schemas['NewDeployment'];

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
