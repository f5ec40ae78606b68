/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new one each time, unless RACKSTAGE_SEED names one; printed either way. */
export function chooseSeed(): number {
  const seed =
    Number(process.env.RACKSTAGE_SEED) || Math.floor(Math.random() * 1e9);
  process.stdout.write(`RACKSTAGE_SEED=${seed}\n`);
  return seed;
}
