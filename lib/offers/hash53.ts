/** 53 bits of a text as an exact number (cyrb53: two multiplicative hashes, mixed). Not for secrets. */
export function hash53(text: string): number {
  let [one, two] = [0xde_ad_be_ef, 0x41_c6_ce_57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 2_654_435_761)
    two = Math.imul(two ^ unit, 1_597_334_677)
  }
  const low =
    Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909)
  const high =
    Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  return (high & 0x1f_ff_ff) * 2 ** 32 + (low >>> 0)
}
