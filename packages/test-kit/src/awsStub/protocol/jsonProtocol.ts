import { AwsFault } from '../AwsFault';
import { newRequestId, Protocol, ServiceAnswer } from './Protocol';

/** Requests that name their operation in a header, with JSON both ways: the Price List. */
export function jsonProtocol(): Protocol {
  return {
    read({ body, headers }) {
      const [, name] = String(headers['x-amz-target']).split('.');
      if (!name) {
        throw new AwsFault(
          'UnknownOperationException',
          'No operation is named',
        );
      }
      return { name, input: JSON.parse(body.toString()) };
    },
    write: (_, output) => answer(200, output),
    refuse: ({ code, message, status }) =>
      answer(status, { __type: code, message }),
  };
}

function answer(status: number, body: object): ServiceAnswer {
  return {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': newRequestId(),
    },
    body: JSON.stringify(body),
  };
}
