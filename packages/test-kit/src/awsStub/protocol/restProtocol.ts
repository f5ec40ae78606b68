import { XmlShapeDeserializer } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import { AwsFault } from '../AwsFault';
import { newRequestId, Protocol, ServiceRequest, xmlAnswer } from './Protocol';
import { schemasOf, ServiceModel } from './ServiceModel';
import { element, escapeXml, writeMembers } from './writeXml';

interface RestService {
  model: ServiceModel;
  format: 'xml' | 'json';
  xmlNamespace?: string;
}

interface Route {
  name: string;
  method: string;
  path: RegExp;
  labels: string[];
  status: number;
}

/** Requests by method and path: Route 53 with XML, EKS with JSON. */
export function restProtocol(service: RestService): Protocol {
  const { model, format, xmlNamespace = '' } = service;
  const routes = routesOf(model);
  return {
    async read(request) {
      const { method, url } = request;
      for (const { name, labels, path, ...route } of routes) {
        const match = path.exec(url.pathname);
        if (match && route.method === method) {
          const values = Object.fromEntries(
            labels.map((label, at) => [
              label,
              decodeURIComponent(match[at + 1]),
            ]),
          );
          const { input } = schemasOf(model, name);
          const body = await readBody(input, request, service);
          const query = readParameters(input, url.searchParams);
          return { name, input: { ...body, ...query, ...values } };
        }
      }
      throw new AwsFault(
        'UnknownOperationException',
        `There is no operation at ${method} ${url.pathname}`,
        404,
      );
    },

    write(name, output) {
      const requestId = newRequestId();
      const { output: schema } = schemasOf(model, name);
      const status = routes.find(route => route.name === name)?.status ?? 200;
      if (format === 'json') {
        return jsonAnswer(status, output, requestId);
      }
      const members = writeMembers(schema, output);
      const xmlns = ` xmlns="${xmlNamespace}"`;
      return xmlAnswer(
        status,
        element(`${name}Response`, members, xmlns),
        requestId,
      );
    },

    refuse({ code, message, status }) {
      const requestId = newRequestId();
      if (format === 'json') {
        const answer = jsonAnswer(status, { message }, requestId);
        return {
          ...answer,
          headers: { ...answer.headers, 'x-amzn-errortype': code },
        };
      }
      const error = element(
        'Error',
        element('Type', 'Sender') +
          element('Code', escapeXml(code)) +
          element('Message', escapeXml(message)),
      );
      const body = element(
        'ErrorResponse',
        error + element('RequestId', requestId),
        ` xmlns="${xmlNamespace}"`,
      );
      return xmlAnswer(status, body, requestId);
    },
  };
}

/** As the model has them: `/2013-04-01/hostedzone/{Id}`. */
function routesOf(model: ServiceModel): Route[] {
  return Object.keys(model)
    .filter(key => key.endsWith('$'))
    .flatMap(key => {
      const found = (model as Record<string, unknown[]>)[key];
      const traits = found[3] as { http?: [string, string, number] };
      if (found[0] !== 9 || !traits?.http) {
        return [];
      }
      const [method, template, status] = traits.http;
      const [path] = template.split('?');
      const labels = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, one]) => one);
      const pattern = path.replace(/\{\w+\}/g, '([^/]+)');
      return [
        {
          name: key.slice(0, -1),
          method,
          status,
          labels,
          path: new RegExp(`^${pattern}/?$`),
        },
      ];
    });
}

function readParameters(schema: NormalizedSchema, query: URLSearchParams) {
  const values: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const { httpQuery } = member.getMergedTraits();
    const value = httpQuery && query.get(String(httpQuery));
    if (typeof value === 'string') {
      values[name] = member.isNumericSchema() ? Number(value) : value;
    }
  }
  return values;
}

async function readBody(
  schema: NormalizedSchema,
  { body }: ServiceRequest,
  { format, xmlNamespace = '' }: RestService,
): Promise<object> {
  if (body.length === 0) {
    return {};
  }
  if (format === 'json') {
    return JSON.parse(body.toString());
  }
  const reader = new XmlShapeDeserializer({
    timestampFormat: { useTrait: true, default: 5 },
    httpBindings: true,
    xmlNamespace,
    serviceNamespace: '',
  });
  return reader.read(schema, body);
}

function jsonAnswer(status: number, body: object, requestId: string) {
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'x-amzn-requestid': requestId,
    },
    body: JSON.stringify(body),
  };
}
