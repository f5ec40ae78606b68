/** Words of imports. */
export const imports = {
  import: {
    open: 'Import',
    title: 'Import: {{kind}}',
    file: 'File',
    tableHint:
      'A CSV or XLSX file with the columns of the export. Objects are found again by id, or by what is unique of them; others are named by their place, as in “Seoul/Hall 1/R01”. All rows are taken over, or none.',
    libraryHint:
      'YAML files in the form of the community device type library, many at once; or a CSV or XLSX file with the columns of the export.',
    preview: 'What the import would do',
    done: 'Imported',
    create: 'New: {{number}}',
    change: 'Changed: {{number}}',
    same: 'The same: {{number}}',
    error: 'With an error: {{number}}',
    line: 'Line {{line}}',
    apply: 'Import',
  },
} as const;
