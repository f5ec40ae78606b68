/** RFC 6902, as far as OpenStack's services take it. */
export type JsonPatch = (
  | { op: 'add' | 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string }
)[];
