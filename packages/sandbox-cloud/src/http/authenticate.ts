import { createHash, timingSafeEqual } from 'node:crypto';
import { RequestHandler, Response } from 'express';
import { SandboxError } from '../errors';
import { Project } from '../service/Project';

/**
 * Lets in only calls with `Authorization: Bearer <API key>` of a project. A
 * client may name the project it means in `Sandbox-Project`; then the key has to be of that one.
 */
export function authenticate(projects: readonly Project[]): RequestHandler {
  return (request, response, next) => {
    const [, apiKey] =
      /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const project = projects.find(one => sameText(one.apiKey, apiKey ?? ''));
    const meant = request.headers['sandbox-project'] ?? project?.id;
    if (!project || project.id !== meant) {
      throw new SandboxError(
        'unauthorized',
        'The API key is missing, wrong, or of another project',
      );
    }
    response.locals.project = project;
    next();
  };
}

/** The project that `authenticate` let in. */
export function projectOf(response: Response): Project {
  return response.locals.project;
}

/** Takes as long whatever the difference is, so that a key cannot be guessed letter by letter. */
function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
