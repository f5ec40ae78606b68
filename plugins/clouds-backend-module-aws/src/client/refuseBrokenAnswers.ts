import { BrokenAnswer } from '../errors/BrokenAnswer';

interface Answer {
  statusCode: number;
  headers: Record<string, string>;
}

interface Interceptable {
  middlewareStack: {
    add(
      middleware: (
        next: (args: never) => Promise<{ response: unknown }>,
      ) => (args: never) => Promise<{ response: unknown }>,
      options: { step: 'deserialize'; priority: 'low'; name: string },
    ): void;
  };
}

/**
 * Makes the client refuse an answer that is neither XML nor JSON. The SDK would take a page of a gateway for an empty
 * list, and what is not listed for gone.
 */
export function refuseBrokenAnswers(client: object): void {
  (client as Interceptable).middlewareStack.add(
    next => async args => {
      const result = await next(args);
      const { statusCode, headers } = result.response as Answer;
      const type = headers['content-type'];
      if (!/\b(xml|json|x-amz-json)/.test(type ?? '')) {
        throw new BrokenAnswer(statusCode, type);
      }
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'refuseBrokenAnswers' },
  );
}
