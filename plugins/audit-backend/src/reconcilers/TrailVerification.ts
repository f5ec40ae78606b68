import { LoggerService } from '@backstage/backend-plugin-api';
import { AuditHead } from '@rackstage/audit-trail';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { TrailProblem, Verification } from '@rackstage/plugin-audit-common';
import { ChainStore } from '../database/ChainStore';
import { VerificationsStore } from '../database/VerificationsStore';
import { ChainVerifier } from '../domain/verifyChain';

const pageSize = 2000;
const mostProblems = 100;

export interface TrailVerificationOptions {
  chains: ChainStore;
  verifications: VerificationsStore;
  logger: LoggerService;
  now(): Date;
  retentionMilliseconds: number;
}

/** Looks at the whole trail when somebody asks for it; begins anew where a process died over it. */
export class TrailVerification implements LeasedWork<Verification> {
  readonly name = 'verifications';
  readonly concurrency = 1;

  constructor(private readonly options: TrailVerificationOptions) {}

  claim(lease: LeaseOptions, limit: number): Promise<Verification[]> {
    const { now, verifications } = this.options;
    return verifications.claimDue(lease, now().toISOString(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.verifications.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    const { now, verifications } = this.options;
    return verifications.makeAllDue(now().toISOString());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.verifications.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(
    { id }: Verification,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const { chains, logger, now, verifications } = this.options;
    const problems: TrailProblem[] = [];
    const links: AuditHead[] = [];
    let checked = 0;
    const summary = () => ({
      checked,
      problemCount: problems.length,
      problems: problems.slice(0, mostProblems),
    });
    for (const writer of await chains.writers()) {
      // With the head first: what is written meanwhile is after it, and no business of this.
      const head = await chains.head(writer);
      const verifier = new ChainVerifier(
        writer,
        head,
        await chains.segments(writer),
        this.options.retentionMilliseconds,
      );
      for (;;) {
        signal.throwIfAborted();
        const rows = await chains.rows(
          writer,
          verifier.position,
          pageSize,
          head?.seq ?? 0,
        );
        rows.forEach(row => verifier.look(row));
        checked += rows.length;
        if (rows.length < pageSize) {
          break;
        }
        await verifications.note(lease, id, summary());
      }
      verifier.end(await chains.extent(writer), await chains.head(writer));
      problems.push(...verifier.problems);
      links.push(...verifier.links);
    }
    problems.push(...(await this.brokenLinks(links)));
    await verifications.conclude(lease, id, {
      ...summary(),
      state: 'done',
      finishedAt: now().toISOString(),
    });
    if (problems.length > 0) {
      logger.error(
        `The audit trail was tampered with: verification ${id} names ${problems.length} places`,
      );
    }
  }

  /** Chains that others knew when they began, and that are gone or shorter now. */
  private async brokenLinks(links: AuditHead[]): Promise<TrailProblem[]> {
    const longest = new Map<string, number>();
    for (const { writer, seq } of links) {
      longest.set(writer, Math.max(seq, longest.get(writer) ?? 0));
    }
    const heads = new Map(
      (await this.options.chains.heads()).map(({ writer, seq }) => [
        writer,
        seq,
      ]),
    );
    return [...longest]
      .filter(([writer, seq]) => (heads.get(writer) ?? 0) < seq)
      .map(([writer, seq]) => ({
        kind: 'missing' as const,
        writer,
        firstSeq: (heads.get(writer) ?? 0) + 1,
        lastSeq: seq,
      }));
  }
}
