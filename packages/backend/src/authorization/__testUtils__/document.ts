import { OperationActionNames } from './listActions';
import { Operations } from './listOperations';
import { PermissionTable, RouteRules } from './rules';

export interface Matrix {
  rules: RouteRules;
  permissions: PermissionTable;
  operations: Operations;
  actions: OperationActionNames;
}

const roles = [
  'Administrator',
  'Operator',
  'Developer',
  'Viewer',
  'W. owner',
  'W. operator',
  'W. developer',
  'W. billing',
  'W. viewer',
];

/** Who may what asks for no permission: each role, a program, nobody. */
const byWord: Record<string, [role: string, program: string, nobody: string]> =
  {
    open: ['all', 'all', 'all'],
    'signed-in': ['all', 'all', '–'],
    person: ['own', 'own', '–'],
    portal: ['–', '–', '–'],
  };

const heading = `# Who may do what

Made by \`packages/backend/src/authorization\`; not to be edited. What every route and action asks for stands in
\`packages/backend/authorization.yaml\`, what each role may in \`packages/backend/permissions.yaml\`. That the policy decides
so is tested in \`permission-backend-module-workspaces\`; that every route holds to its line, by requests to a portal that
runs, in \`e2e/faults/authorization.spec.ts\`.

The first four roles are those of the portal, the five with a _W._ those that somebody has in a workspace, each taken by
itself: somebody has what any of their roles gives them.

${tableOf(
  ['Cell', 'In a workspace of one’s own', 'In another workspace', 'In none'],
  [
    ['`all`', 'whoever owns it', 'whoever owns it', 'whoever owns it'],
    [
      '`in`',
      'whoever owns it',
      'only read, what is shared with one’s own',
      'only read, entities of the catalog',
    ],
    [
      '`own`, role of the portal',
      'what one owns, or is',
      'what one owns, or is',
      'what one owns, or is',
    ],
    ['`own`, role of a workspace', 'what one owns', '–', 'what one owns'],
    [
      '`scope`, of a program',
      'what its owner may, if the token names it',
      '– (its own is the one that the token names)',
      'as `in`',
    ],
    ['`–`', '–', '–', '–'],
  ],
)}
What is not to be seen is not there (404); what may be seen and not changed is refused (403); without a token it is 401. A
list, marked _filtered_, answers everybody who is signed in, with what they may see. Only the portal's own plugins ask
what has \`–\` in every column. An action that is a route by another name stands with its route.
`;

/** docs/authorization.md. */
export function documentOf(matrix: Matrix): string {
  const sections = Object.entries(matrix.rules).map(([plugin, routes]) => {
    const rows = Object.entries(routes).map(([route, rule]) => {
      const [needs, filtered] = rule.split(' ');
      const names = [route, ...actionsOf(matrix, plugin, route)];
      return [
        names.map(name => `\`${name}\``).join(', '),
        needs in byWord ? needs : `\`${needs}\``,
        ...verdictsOf(matrix.permissions, needs),
      ].map((cell, column) =>
        column === 1 && filtered ? `${cell}, filtered` : cell,
      );
    });
    const head = ['Route, action', 'Asks for', ...roles, 'Program', 'Nobody'];
    return `## ${plugin}\n\n${tableOf(head, rows)}`;
  });
  return [heading, ...sections].join('\n');
}

function actionsOf(
  { operations, actions }: Matrix,
  plugin: string,
  route: string,
): string[] {
  const id = operations[plugin]?.find(one => one.route === route)?.operationId;
  return id === undefined ? [] : (actions[plugin]?.[id] ?? []);
}

function verdictsOf(permissions: PermissionTable, needs: string): string[] {
  if (needs in byWord) {
    const [role, program, nobody] = byWord[needs];
    return [...roles.map(() => role), program, nobody];
  }
  const cells = permissions[needs]
    .split(/[ |]+/)
    .map(word => (word === '-' ? '–' : word));
  return [...cells, 'scope', '–'];
}

function tableOf(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |\n`;
  const rule = widths.map(width => '-'.repeat(width));
  return [head, rule, ...rows].map(line).join('');
}
