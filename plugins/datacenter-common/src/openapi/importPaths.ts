import { body, errors, json } from '@rackstage/openapi-common';

export const importPaths = {
  '/library-imports': {
    post: {
      operationId: 'importLibrary',
      summary:
        'Takes over device and module types in the form of the community library',
      description:
        'A file that is invalid is named with its reason, and keeps no other from being taken over.',
      tags: ['imports'],
      requestBody: body('LibraryImport'),
      responses: {
        '200': json('What becomes of each file.', 'LibraryImportResult'),
        ...errors,
      },
    },
  },
  '/table-imports': {
    post: {
      operationId: 'importTable',
      summary: 'Takes over objects of a kind from CSV or XLSX',
      description:
        'All rows or none: while one has an error, nothing is taken over.',
      tags: ['imports'],
      requestBody: body('TableImport'),
      responses: {
        '200': json('What becomes of the rows.', 'TableImportResult'),
        ...errors,
      },
    },
  },
};
