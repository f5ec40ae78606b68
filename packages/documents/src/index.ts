/**
 * Documents for people, with Korean and Latin text: PDF, XLSX, and sheets of labels
 * with barcodes.
 *
 * @packageDocumentation
 */
export { checkImage } from './images/checkImage';
export type * from './pdf/PdfDocument';
export { renderPdf } from './pdf/renderPdf';
export type * from './scene';
