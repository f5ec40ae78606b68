/**
 * Documents for people, with Korean and Latin text: PDF, XLSX, and sheets of labels
 * with barcodes.
 *
 * @packageDocumentation
 */
export { checkImage } from './images/checkImage';
export { cableEndLabels } from './labels/Label';
export type { Label } from './labels/Label';
export { labelSheets } from './labels/LabelSheet';
export type { LabelSheet, LabelSheetName } from './labels/LabelSheet';
export { renderLabels } from './labels/renderLabels';
export type { RenderLabelsOptions } from './labels/renderLabels';
export type * from './pdf/PdfDocument';
export { renderPdf } from './pdf/renderPdf';
export type * from './scene';
export { renderXlsx } from './xlsx/renderXlsx';
export type * from './xlsx/Workbook';
