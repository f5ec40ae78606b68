import { AccessTable } from './AccessTable';
import { builtInRoles } from './builtInRoles';
import { Pattern, patterns } from './Pattern';
import { isPortalOnly } from './portalOnly';
import { Role } from './Role';

/** On everything in its scope, or on what the person owns there. */
export type Reach = 'all' | 'owned';

/** A role that somebody has. */
export interface Grant {
  role: string;
  scope: 'administrator' | 'portal' | 'workspace';
  /** Where it counts, when it is a workspace's. */
  workspaceId?: string;
  /** The user or group that has it. */
  through: string;
}

/** A role that allows something, and what of it does. */
export interface Reason extends Grant {
  pattern: string;
  reach: Reach;
}

interface RolePatterns {
  allow: Pattern[];
  allowOwned: Pattern[];
}

interface KnownGrant extends Grant {
  patterns: RolePatterns;
}

type Match = Pick<Reason, 'pattern' | 'reach'>;

/** All roles of a portal and who has them, arranged to be asked often. */
export class Access {
  private readonly grants = new Map<string, KnownGrant[]>();
  private readonly matches = new WeakMap<
    RolePatterns,
    Map<string, Match | undefined>
  >();
  readonly workspaceRoles: ReadonlyMap<string, RolePatterns>;

  constructor(roles: Role[], table: AccessTable) {
    for (const role of roles) {
      role.members.forEach(through =>
        this.add({
          role: role.name,
          scope: role.administrator ? 'administrator' : 'portal',
          through,
          patterns: role,
        }),
      );
    }
    // Built-in ones last: no role of the database changes what they mean.
    this.workspaceRoles = new Map(
      [...table.roles, ...builtInRoles].map(({ name, allow, allowOwned }) => [
        name,
        { allow: patterns(allow), allowOwned: patterns(allowOwned) },
      ]),
    );
    for (const { id, members } of table.workspaces) {
      for (const { entityRef, role } of members) {
        const known = this.workspaceRoles.get(role);
        if (known) {
          this.add({
            role,
            scope: 'workspace',
            workspaceId: id,
            through: entityRef,
            patterns: known,
          });
        }
      }
    }
  }

  /** Every role of somebody. @param claims - entity refs of the person and their groups */
  grantsOf(claims: string[]): Grant[] {
    return this.knownOf(claims).map(({ patterns: _, ...grant }) => grant);
  }

  /** Which roles allow somebody something, each with how far it reaches. */
  reasonsFor(permission: string, claims: string[]): Reason[] {
    return this.reasons(permission, this.knownOf(claims));
  }

  /** The same, of everybody. */
  allReasonsFor(permission: string): Reason[] {
    return this.reasons(permission, [...this.grants.values()].flat());
  }

  private reasons(permission: string, grants: KnownGrant[]): Reason[] {
    const portalOnly = isPortalOnly(permission);
    return grants.flatMap(({ patterns: known, ...grant }) => {
      if (portalOnly && grant.scope === 'workspace') {
        return [];
      }
      const match = this.matchOf(known, permission);
      return match ? [{ ...grant, ...match }] : [];
    });
  }

  private knownOf(claims: string[]): KnownGrant[] {
    return [...new Set(claims)].flatMap(claim => this.grants.get(claim) ?? []);
  }

  private add(grant: KnownGrant): void {
    const known = this.grants.get(grant.through);
    if (known) {
      known.push(grant);
    } else {
      this.grants.set(grant.through, [grant]);
    }
  }

  /** Asked once for each role and permission. */
  private matchOf(role: RolePatterns, permission: string): Match | undefined {
    let known = this.matches.get(role);
    if (!known) {
      known = new Map();
      this.matches.set(role, known);
    }
    if (!known.has(permission)) {
      known.set(permission, matchOf(role, permission));
    }
    return known.get(permission);
  }
}

function matchOf(
  { allow, allowOwned }: RolePatterns,
  permission: string,
): Match | undefined {
  const among = (all: Pattern[], reach: Reach) => {
    const found = all.find(pattern => pattern.matches(permission));
    return found && { pattern: found.text, reach };
  };
  return among(allow, 'all') ?? among(allowOwned, 'owned');
}
