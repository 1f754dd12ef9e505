/** Every sign of GBK's two-byte part with its bytes; platforms decode GBK but cannot write it. */
function buildTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(new Uint8Array([lead, trail]))
      if (sign.length === 1 && sign !== '\uFFFD') table.set(sign, [lead, trail])
    }
  return table
}

/** Builds an encoder to GBK bytes; it throws for a sign that GBK does not have. */
export function createGbkEncoder(): (text: string) => Uint8Array<ArrayBuffer> {
  const table = buildTable()
  return (text) =>
    Uint8Array.from(
      Array.from(text, (sign) => {
        const code = sign.codePointAt(0) ?? 0
        const bytes = code < 0x80 ? [code] : table.get(sign)
        if (bytes === undefined) throw new RangeError(`GBK has no ${sign}`)
        return bytes
      }).flat(),
    )
}
