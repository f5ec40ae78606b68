import { Scene } from '../scene';

/** A document for people, as plain data. */
export interface PdfDocument {
  title: string;
  subtitle?: string;
  /** As people read it, such as `2026-11-23 14:00 기준`: on every page. */
  producedAt: string;
  /** The same, for the file: the same document of the same moment is the same file. */
  date: Date;
  language: 'ko' | 'en';
  page: PdfPageFormat;
  sections: PdfSection[];
}

export interface PdfPageFormat {
  size: 'A4' | 'A3';
  orientation: 'portrait' | 'landscape';
}

export interface PdfSection {
  /** In the outline of the file too. */
  heading?: string;
  /** 2 for a section within the last one of level 1. 1 unless told. */
  level?: 1 | 2;
  /** On a page of its own, as a rack's card is. */
  startsPage?: boolean;
  blocks: PdfBlock[];
}

export type PdfBlock = PdfParagraph | PdfFacts | PdfTable | PdfDrawing;

export interface PdfParagraph {
  type: 'paragraph';
  text: string;
  /** Notes and conditions are quiet; what must not be overlooked is strong. */
  tone?: 'quiet' | 'strong';
}

/** Names with their values, in as many columns as there is room for. */
export interface PdfFacts {
  type: 'facts';
  facts: Array<{ name: string; value: string }>;
}

export interface PdfTable {
  type: 'table';
  caption?: string;
  columns: PdfColumn[];
  /** A text for each column. */
  rows: string[][];
  /** The last row, below a line: sums, for each column. */
  totals?: string[];
  /** What is said in place of rows where there are none. */
  empty?: string;
}

export interface PdfColumn {
  title: string;
  /** Its share of the width: a column of 2 is twice as wide as one of 1. */
  width: number;
  /** Numbers stand at the right. */
  align?: 'left' | 'center' | 'right';
}

/** As wide as the page where it is wider, and never higher than one. */
export interface PdfDrawing {
  type: 'drawing';
  scene: Scene;
  caption?: string;
}
