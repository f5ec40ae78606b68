/** Images of the community library have a tenth of it. */
export const maxFaceImageBytes = 2_000_000;
