import { PdfSection, renderPdf, renderXlsx } from '@rackstage/documents';
import { Report } from './Report';
import { DocumentLanguage, wordsOf } from './words';

export interface RenderReportOptions {
  language: DocumentLanguage;
  now: Date;
}

/** For paper: tables across the page, the moment on every page. */
export function reportPdf(
  { title, facts, tables }: Report,
  { language, now }: RenderReportOptions,
): Promise<Buffer> {
  return renderPdf({
    title,
    producedAt: momentOf(now),
    date: now,
    language,
    page: { size: 'A4', orientation: 'landscape' },
    sections: [
      ...factsSections(facts),
      ...tables.map(({ name, columns, rows }) => ({
        heading: name,
        blocks: [
          {
            type: 'table' as const,
            columns: columns.map(({ title: head, type, width = 1 }) => ({
              title: head,
              width,
              align: type === 'number' ? ('right' as const) : undefined,
            })),
            rows: rows.map(row => row.map(textOf)),
            empty: wordsOf[language].empty,
          },
        ],
      })),
    ],
  });
}

/** A sheet for the facts, and one for each table. */
export function reportXlsx(
  { facts, tables }: Report,
  { language }: RenderReportOptions,
): Promise<Buffer> {
  const { summary, name, value } = wordsOf[language];
  const summaries = facts.length > 0 ? [factsSheet()] : [];
  return renderXlsx({ timeZone: 'UTC', sheets: [...summaries, ...tables] });

  function factsSheet() {
    return {
      name: summary,
      columns: [
        { title: name, type: 'text' as const },
        { title: value, type: 'text' as const },
      ],
      rows: facts.map(([what, much]) => [what, textOf(much)]),
    };
  }
}

const factsSections = (facts: Report['facts']): PdfSection[] =>
  facts.length > 0
    ? [
        {
          blocks: [
            {
              type: 'facts',
              facts: facts.map(([name, value]) => ({
                name,
                value: textOf(value) || '–',
              })),
            },
          ],
        },
      ]
    : [];

const textOf = (value: string | number | undefined): string =>
  typeof value === 'number'
    ? String(Math.round(value * 100) / 100)
    : (value ?? '');

/** To the minute: `2026-11-23 05:00 UTC`. */
const momentOf = (now: Date) =>
  `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
