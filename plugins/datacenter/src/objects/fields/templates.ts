import {
  BayTemplate,
  PortRole,
  PortTemplate,
} from '@rackstage/plugin-datacenter-common';
import { expandNames } from './expandNames';

/** A port or a bay that things of a type have. */
export type Template = PortTemplate | BayTemplate;

/** What is said of a template beside its role and name. */
export interface TemplateDetail {
  name: string;
  type: 'text' | 'number' | 'flag' | 'leg' | 'port';
  /** Words are those of this field. */
  field: string;
  /** Absent: all have it. */
  role?: PortRole;
  /** Of a port: which ones it can be. */
  portRole?: PortRole;
}

const text = (name: string): TemplateDetail => ({
  name,
  field: name,
  type: 'text',
});

export const portDetails: TemplateDetail[] = [
  text('type'),
  text('label'),
  {
    name: 'managementOnly',
    field: 'managementOnly',
    type: 'flag',
    role: 'interface',
  },
  {
    name: 'maxDrawWatts',
    field: 'maxDrawWatts',
    type: 'number',
    role: 'power-port',
  },
  {
    name: 'allocatedDrawWatts',
    field: 'allocatedDrawWatts',
    type: 'number',
    role: 'power-port',
  },
  {
    name: 'powerPort',
    field: 'powerPortId',
    type: 'port',
    role: 'power-outlet',
    portRole: 'power-port',
  },
  { name: 'leg', field: 'leg', type: 'leg', role: 'power-outlet' },
  {
    name: 'rearPort',
    field: 'rearPortId',
    type: 'port',
    role: 'front-port',
    portRole: 'rear-port',
  },
  {
    name: 'rearPosition',
    field: 'rearPosition',
    type: 'number',
    role: 'front-port',
  },
  { name: 'positions', field: 'positions', type: 'number', role: 'rear-port' },
];

export const bayDetails: TemplateDetail[] = [text('label'), text('position')];

/** Those that templates of a role have. */
export const detailsOf = (details: TemplateDetail[], role: string) =>
  details.filter(detail => !detail.role || detail.role === role);

/** Draft of a template: what is typed, before it is one. */
export type TemplateDraft = Record<string, unknown> & {
  role: string;
  name: string;
};

/**
 * The templates that a draft stands for: one, or one for each name of a
 * pattern. Positions on a rear port count up from the first.
 */
export function templatesOf(
  draft: TemplateDraft,
  details: TemplateDetail[],
): Template[] {
  const kept = ['role', ...detailsOf(details, draft.role).map(it => it.name)]
    .map(name => [name, draft[name]] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const first = draft.rearPosition;
  return expandNames(draft.name.trim()).map((name, index) => ({
    ...Object.fromEntries(kept),
    ...(draft.role === 'front-port' &&
      typeof first === 'number' && { rearPosition: first + index }),
    name,
  })) as unknown as Template[];
}

const keyOf = ({ role, name }: Template) => `${role} ${name.toLowerCase()}`;

/** A name that is there twice for one role. */
export function duplicateIn(templates: Template[]): string | undefined {
  const seen = new Set<string>();
  return templates.find(template => {
    const isSeen = seen.has(keyOf(template));
    seen.add(keyOf(template));
    return isSeen;
  })?.name;
}
