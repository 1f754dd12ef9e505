/** Lanczos coefficients for g = 7 and nine terms (Godfrey 2001); about 15 digits. */
const G = 7
const FIRST = 0.999_999_999_999_809_93
const LANCZOS = [
  676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_6,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6,
  1.505_632_735_149_311_6e-7,
]
const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2

/** Logarithm of the gamma function of a positive number. */
export function logGamma(value: number): number {
  if (value < 0.5) return logGamma(value + 1) - Math.log(value)
  const base = value - 0.5 + G
  const series = LANCZOS.reduce((sum, term, index) => sum + term / (value + index), FIRST)
  return HALF_LOG_TWO_PI + (value - 0.5) * Math.log(base) - base + Math.log(series)
}

/** From here on the asymptotic series of the digamma function gives 13 digits. */
const ASYMPTOTIC = 10

/** Slope of `logGamma` at a positive number (Abramowitz & Stegun 6.3.5 and 6.3.18). */
export function digamma(value: number): number {
  let [shifted, sum] = [value, 0]
  for (; shifted < ASYMPTOTIC; shifted += 1) sum -= 1 / shifted
  const square = 1 / (shifted * shifted)
  const series =
    square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))))
  return sum + Math.log(shifted) - 1 / (2 * shifted) - series
}
