import express, { ErrorRequestHandler, Router } from 'express';
import { EventReceiver } from './EventReceiver';
import { Rejected } from './Rejected';

/** Largest body of an event. */
const bodyLimit = '256kb';

/**
 * Where other systems send to. They have no token of the portal: what lets them
 * in is the secret of the endpoint.
 */
export function createIncomingRouter(receiver: EventReceiver): Router {
  const router = express.Router();
  router.post(
    '/incoming/:id',
    // Signatures are of the bytes as they came.
    express.raw({ type: () => true, limit: bodyLimit }),
    (req, res, next) => {
      const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
      receiver
        .receive(req.params.id, req.headers, body)
        .then(({ id, verdict }) => res.status(202).json({ id, verdict }))
        .catch(next);
    },
  );
  router.use('/incoming/:id', refuseTooLarge(receiver));
  router.use(answerRejections);
  return router;
}

/** Express refuses the body before the receiver sees it. */
const refuseTooLarge =
  (receiver: EventReceiver): ErrorRequestHandler =>
  (error, req, _res, next) => {
    if (error.type === 'entity.too.large') {
      receiver.refuseTooLarge(req.params.id).catch(next);
    } else {
      next(error);
    }
  };

const answerRejections: ErrorRequestHandler = (error, _req, res, next) => {
  if (!(error instanceof Rejected)) {
    next(error);
    return;
  }
  const { name, message, reason, status } = error;
  if (reason === 'rate') {
    res.set('Retry-After', '60');
  }
  res.status(status).json({ error: { name, message, reason } });
};
