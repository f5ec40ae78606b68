/**
 * What the pages share: states, times, money, empty and failing states.
 *
 * @packageDocumentation
 */
export * from './components/ConfirmDialog';
export * from './commands/CommandSourceBlueprint';
export * from './commands/commandPaletteApi';
export * from './components/ChangeFailure';
export * from './components/CopyButton';
export * from './components/DetailPage';
export * from './components/EmptyState';
export * from './components/Facts';
export * from './components/FailurePanel';
export * from './components/FormDialog';
export * from './components/Highlighted';
export * from './components/LoadFailure';
export * from './components/NotAllowed';
export * from './components/Owner';
export * from './components/OwnerField';
export * from './components/Panel';
export * from './components/Price';
export * from './components/RelativeTime';
export * from './components/SecretDialog';
export * from './components/SimulatedBadge';
export * from './components/StateBadge';
export * from './components/useCopy';
export * from './components/useFailureToast';
export * from './format/useFormat';
export * from './format/useLanguage';
export * from './list/download';
export * from './list/ExportButton';
export * from './list/FacetFilters';
export * from './list/ListPage';
export * from './list/ListSearch';
export * from './list/MoreRows';
export * from './list/RowsTable';
export * from './list/SelectionBar';
export * from './list/toCsv';
export type { RowKeys } from './list/useRowKeys';
export * from './queries/newQueryClient';
export * from './queries/PluginQueries';
export * from './queries/useMe';
export * from './queries/useSignalRefresh';
export * from './templates/isForPeople';
export { uiTranslationRef } from './translations/ref';
export * from './workspaces/WorkspacePanelBlueprint';
