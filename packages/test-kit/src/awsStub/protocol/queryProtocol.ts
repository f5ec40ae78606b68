import { AwsFault } from '../AwsFault';
import { newRequestId, Protocol, xmlAnswer } from './Protocol';
import { readQuery } from './readQuery';
import { schemasOf, ServiceModel } from './ServiceModel';
import { element, escapeXml, writeMembers } from './writeXml';

interface QueryService {
  model: ServiceModel;
  xmlNamespace: string;
  /** EC2 has a dialect of its own: flat lists, no result around the answer, several errors in one. */
  ec2?: boolean;
}

/** Form-encoded requests with `Action` and `Version`, answers in XML: EC2, Elastic Load Balancing, STS. */
export function queryProtocol(service: QueryService): Protocol {
  const { model, xmlNamespace, ec2 = false } = service;
  const xmlns = ` xmlns="${xmlNamespace}"`;
  return {
    read({ body }) {
      const form = new URLSearchParams(body.toString());
      const name = form.get('Action') ?? '';
      const { input } = schemasOf(model, name);
      return { name, input: readQuery(input, form, ec2) };
    },

    write(name, output) {
      const requestId = newRequestId();
      const { output: schema } = schemasOf(model, name);
      const members = schema.isStructSchema()
        ? writeMembers(schema, output)
        : writeReturn(ec2);
      const content = ec2
        ? `${element('requestId', requestId)}${members}`
        : `${element(`${name}Result`, members)}${metadata(requestId)}`;
      return xmlAnswer(
        200,
        element(`${name}Response`, content, xmlns),
        requestId,
      );
    },

    refuse({ code, message, status }: AwsFault) {
      const requestId = newRequestId();
      const words =
        element('Code', escapeXml(code)) +
        element('Message', escapeXml(message));
      const body = ec2
        ? element(
            'Response',
            element('Errors', element('Error', words)) +
              element('RequestID', requestId),
          )
        : element(
            'ErrorResponse',
            element(
              'Error',
              element('Type', status < 500 ? 'Sender' : 'Receiver') + words,
            ) + element('RequestId', requestId),
            xmlns,
          );
      return xmlAnswer(status, body, requestId);
    },
  };
}

/** What EC2 says where there is nothing else to say. */
const writeReturn = (ec2: boolean) => (ec2 ? element('return', 'true') : '');

const metadata = (requestId: string) =>
  element('ResponseMetadata', element('RequestId', requestId));
