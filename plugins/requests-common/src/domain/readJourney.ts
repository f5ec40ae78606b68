import { JsonObject } from '@backstage/types';
import { StepDefinition } from './journey';
import { conditionProblems, expressionProblems } from './expressions';

/** As the type of a template says that it is a journey. */
export const journeyType = 'journey';

/** The one action that steps of a journey have. */
const journeyAction = 'journey:template';

const templateName = /^(template:)?([a-z0-9._-]+\/)?[a-z0-9._-]+$/i;

interface RawStep {
  id?: unknown;
  name?: unknown;
  'name@ko'?: unknown;
  action?: unknown;
  input?: unknown;
}

/** The steps of a template, or what is wrong with them. */
export function readJourney(spec: JsonObject | undefined): {
  steps: StepDefinition[];
  problems: string[];
} {
  if (spec?.type !== journeyType) {
    return {
      steps: [],
      problems: [`its type is not '${journeyType}'`],
    };
  }
  const raw = (Array.isArray(spec.steps) ? spec.steps : []) as RawStep[];
  const read = raw.map(readStep);
  const ids = read.map(({ step }) => step.id);
  const problems = read.flatMap(step => step.problems);
  if (raw.length === 0) {
    problems.push('it has no steps');
  }
  ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .forEach(id => problems.push(`two steps have the id '${id}'`));
  return { steps: read.map(({ step }) => step), problems };
}

function readStep(raw: RawStep, index: number) {
  const id = typeof raw.id === 'string' ? raw.id : `step${index + 1}`;
  const given = (raw.input ?? {}) as Record<string, unknown>;
  const { template, values = {}, optional = false, when } = given;
  const problems: string[] = [];
  const complain = (message: string) =>
    problems.push(`step '${id}': ${message}`);
  if (!/^[A-Za-z_][\w-]{0,99}$/.test(id)) {
    complain('its id needs a letter, then letters, digits, _ or -');
  }
  if (raw.action !== journeyAction) {
    complain(`its action has to be ${journeyAction}`);
  }
  if (typeof template !== 'string' || !templateName.test(template)) {
    complain('input.template has to name a template');
  }
  if (typeof optional !== 'boolean') {
    complain('input.optional has to be true or false');
  }
  if (values === null || typeof values !== 'object' || Array.isArray(values)) {
    complain('input.values has to be an object');
  }
  expressionProblems(values).forEach(inner =>
    complain(`'${inner}' is no path to a value`),
  );
  if (when !== undefined && typeof when !== 'string') {
    complain('input.when has to be a condition');
  } else if (when !== undefined) {
    conditionProblems(when).forEach(inner =>
      complain(`'${inner}' is no condition`),
    );
  }
  const step: StepDefinition = {
    id,
    title: text(raw.name) ?? id,
    ...(text(raw['name@ko']) && { 'title@ko': text(raw['name@ko']) }),
    templateRef: refOf(String(template)),
    values: values as JsonObject,
    optional: optional === true,
    ...(typeof when === 'string' && { when }),
  };
  return { step, problems };
}

const text = (value: unknown) =>
  typeof value === 'string' ? value.slice(0, 200) : undefined;

function refOf(template: string): string {
  const name = template.replace(/^template:/i, '');
  return `template:${name.includes('/') ? name : `default/${name}`}`.toLowerCase();
}
