/**
 * What the pages share: states, times, money, empty and failing states.
 *
 * @packageDocumentation
 */
export * from './components/ConfirmDialog';
export * from './commands/CommandSourceBlueprint';
export * from './commands/commandPaletteApi';
export * from './components/DetailPage';
export * from './components/EmptyState';
export * from './components/Facts';
export * from './components/FailurePanel';
export * from './components/Highlighted';
export * from './components/LoadFailure';
export * from './components/NotAllowed';
export * from './components/Owner';
export * from './components/OwnerField';
export * from './components/Panel';
export * from './components/Price';
export * from './components/RelativeTime';
export * from './components/SimulatedBadge';
export * from './components/StateBadge';
export * from './components/useFailureToast';
export * from './format/useFormat';
export * from './format/useLanguage';
export * from './queries/newQueryClient';
export * from './queries/useSignalRefresh';
export { uiTranslationRef } from './translations/ref';
