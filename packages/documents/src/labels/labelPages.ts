import { InputError } from '@backstage/errors';
import { Scene, ScenePrimitive } from '../scene';
import { Label } from './Label';
import { LabelSheet } from './LabelSheet';
import { layoutLabel } from './layoutLabel';
import { MeasureText } from './layoutLabelText';

/** More than anybody sticks on in a day; each takes room in memory until the end. */
const MOST_LABELS = 10_000;

export interface LabelPagesOptions {
  sheet: LabelSheet;
  labels: Label[];
  /** The first label that is still on the sheet, counted along the rows from 1. */
  startAt?: number;
}

/**
 * A scene for each page of labels.
 *
 * Throws InputError for a start beyond the sheet, copies that are no number of
 * labels, too many labels, and codes that could not be read.
 */
export function labelPages(
  options: LabelPagesOptions,
  measure: MeasureText,
): Scene[] {
  const { sheet, labels, startAt = 1 } = options;
  const perPage = sheet.columns * sheet.rows;
  if (!Number.isInteger(startAt) || startAt < 1 || startAt > perPage) {
    throw new InputError(`A sheet has labels 1 to ${perPage}, not ${startAt}`);
  }
  const all = withCopies(labels);

  const pages: ScenePrimitive[][] = [];
  all.forEach((label, index) => {
    const place = startAt - 1 + index;
    const page = Math.floor(place / perPage);
    pages[page] ??= [];
    pages[page].push(
      ...layoutLabel(label, areaOf(sheet, place % perPage), measure),
    );
  });
  return pages.map(items => ({ ...sheet.page, items }));
}

function withCopies(labels: Label[]): Label[] {
  let count = 0;
  for (const { copies = 1 } of labels) {
    if (!Number.isInteger(copies) || copies < 1) {
      throw new InputError(`${copies} is no number of copies`);
    }
    count += copies;
  }
  if (count === 0) throw new InputError('There are no labels to print');
  if (count > MOST_LABELS) {
    throw new InputError(
      `${count} labels are too many at once: at most ${MOST_LABELS} are printed`,
    );
  }
  return labels.flatMap(label => Array<Label>(label.copies ?? 1).fill(label));
}

function areaOf(sheet: LabelSheet, place: number) {
  const { margin, pitch, label, printedHeight = label.height } = sheet;
  const column = place % sheet.columns;
  const row = Math.floor(place / sheet.columns);
  return {
    x: margin.left + column * pitch.x,
    y: margin.top + row * pitch.y,
    width: label.width,
    height: printedHeight,
  };
}
