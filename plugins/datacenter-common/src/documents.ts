/** Documents that are made of what is there now, by what they are about. */
export const documentNames = [
  'room-book',
  'cable-book',
  'power-budget',
  'rack-card',
  'rack-connections',
  'device-connections',
  'bill-of-materials',
] as const;

export type DocumentName = (typeof documentNames)[number];

export const documentFormats = ['pdf', 'xlsx'] as const;

export type DocumentFormat = (typeof documentFormats)[number];

/** Kinds whose objects get labels. */
export const labelledKinds = ['cables', 'devices', 'racks'] as const;

export type LabelledKind = (typeof labelledKinds)[number];

/** Sheets and rolls that labels are printed on. */
export const labelSheetNames = [
  'a4-21',
  'a4-24',
  'a4-65',
  'cable-wrap',
  'roll-50x25',
] as const;

export type LabelSheetName = (typeof labelSheetNames)[number];

/** A QR code leads to the page; a bar code (Code 128) holds the name or asset tag, for handheld scanners. */
export const labelCodes = ['qr', 'code128', 'none'] as const;

/** Labels that are asked for. */
export interface LabelRequest {
  kind: LabelledKind;
  /** At most 500. */
  ids: string[];
  sheet: LabelSheetName;
  /** The first label that is still on the sheet, from 1. */
  startAt: number;
  code: (typeof labelCodes)[number];
  language: 'en' | 'ko';
}
