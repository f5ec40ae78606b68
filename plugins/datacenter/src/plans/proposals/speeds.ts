/** Of network ports, Mbit/s. */
export const speeds = [1000, 10_000, 25_000, 40_000, 100_000, 400_000] as const;

/** As it is written in every language. */
export const speedText = (mbit: number): string => `${mbit / 1000} Gbit/s`;
