/** Rounded to a number of decimals, as a figure beside others is read. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale
}
