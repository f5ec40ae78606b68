import { answer, input, oneOf, ref, text } from '@rackstage/openapi-common';

const count = { type: 'integer' };

export const importSchemas = {
  LibraryImport: input(
    {
      files: {
        type: 'array',
        minItems: 1,
        maxItems: 2000,
        items: input({ name: text(500), text: text(2_000_000) }, [
          'name',
          'text',
        ]),
      },
      apply: {
        type: 'boolean',
        description: 'False only says what would be done.',
      },
    },
    ['files', 'apply'],
  ),
  LibraryImportResult: answer({
    items: {
      type: 'array',
      items: answer(
        {
          name: { type: 'string' },
          state: oneOf(['create', 'change', 'same', 'invalid']),
          title: { type: 'string' },
          reason: { type: 'string' },
          ignored: { type: 'array', items: { type: 'string' } },
        },
        ['title', 'reason', 'ignored'],
      ),
    },
  }),
  TableImport: input(
    {
      kind: ref('ObjectKind'),
      format: oneOf(['csv', 'xlsx']),
      content: {
        type: 'string',
        maxLength: 28_000_000,
        description: 'The file, in Base64.',
      },
      apply: {
        type: 'boolean',
        description: 'False only says what would be done.',
      },
    },
    ['kind', 'format', 'content', 'apply'],
  ),
  TableImportResult: answer({
    counts: answer({
      create: count,
      change: count,
      same: count,
      error: count,
    }),
    applied: { type: 'boolean' },
    problems: {
      type: 'array',
      description: 'The first hundred.',
      items: answer(
        {
          line: count,
          column: { type: 'string' },
          message: { type: 'string' },
        },
        ['column'],
      ),
    },
  }),
};
