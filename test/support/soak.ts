/** How often a property is tried: as stated in `npm test`, many times that in `npm run soak`. */
const FACTOR = Number(process.env.LACUNA_SOAK ?? 1);

export const runs = (stated: number): { readonly numRuns: number } => ({ numRuns: stated * FACTOR });
