import { z } from 'zod';
import { OwnLandscape } from './Landscape';
import { Part } from './Part';

/** What a kind of part is made of, what it has to fit to, and how it is shown. */
export interface PartDefinition<S extends object> {
  /** Of ids: `net` makes `net-0123…`. */
  prefix: string;
  /** What a client asks for, beside name, tag and labels. */
  input: z.ZodType<S>;
  /** Fields that may be changed later; without any, nothing of it can be. */
  changeable: readonly (keyof S & string)[];
  /** Ids of other parts that it cannot be without. */
  partsOf(spec: S): string[];
  /** Ids of instances that it has to do with; they may be gone. */
  instancesOf?(spec: S): string[];
  /**
   * Whether it fits to what is there.
   *
   * @param self - itself, when it is changed
   * @throws SandboxError
   */
  check(spec: S, landscape: OwnLandscape, self?: Part<S>): void;
  /** What the cloud adds to a new one. @throws SandboxError */
  complete?(spec: S, landscape: OwnLandscape): S;
  /** The address that it gets. @throws SandboxError when there is none left */
  addressOf?(spec: S, landscape: OwnLandscape): string;
  /** Who else cannot be without it. */
  userOf?(part: Part<S>, landscape: OwnLandscape): string | undefined;
  /** What the API shows, beside what all resources have. `spec` is the one that holds now. */
  view(part: Part<S>, spec: S, landscape: OwnLandscape): object;
}
