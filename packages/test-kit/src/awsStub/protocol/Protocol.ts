import { randomUUID } from 'node:crypto';
import { AwsFault } from '../AwsFault';

/** A request to a service, read as far as every protocol has it. */
export interface ServiceRequest {
  method: string;
  url: URL;
  body: Buffer;
  headers: Record<string, unknown>;
}

export interface ServiceAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a request asks for. */
export interface Operation {
  /** `RunInstances` */
  name: string;
  input: unknown;
}

/** How a service of AWS is spoken to. */
export interface Protocol {
  /** @throws AwsFault `InvalidAction` when the service has no such operation */
  read(request: ServiceRequest): Operation | Promise<Operation>;
  write(operation: string, output: object): ServiceAnswer;
  refuse(fault: AwsFault): ServiceAnswer;
}

export const newRequestId = (): string => randomUUID();

export function xmlAnswer(
  status: number,
  body: string,
  requestId: string,
): ServiceAnswer {
  return {
    status,
    headers: {
      'content-type': 'text/xml;charset=UTF-8',
      'x-amzn-requestid': requestId,
    },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  };
}
