/** Words of exports and documents. */
export const documents = {
  documents: {
    export: 'Export',
    exportCsv: 'This list as CSV',
    exportXlsx: 'This list as XLSX',
    exportAll: 'Everything as XLSX',
    failed: 'The file could not be made',
    menu: 'Documents',
    'cable-book': 'Cable book ({{format}})',
    'device-connections': 'Connection table ({{format}})',
    'rack-card': 'Rack card ({{format}})',
    'room-book': 'Room book ({{format}})',
  },
} as const;
