/** What rules decide on. */
export interface OwnedResource {
  /** Entity ref. */
  owner?: string;
}

/** What a rule becomes where lists are filtered. */
export interface OwnerCondition {
  owners: string[];
}
