import { describe, expect, it } from 'vitest'

import { BrokenFileError } from '@/lib/files/broken-file'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import {
  openHere,
  type ArrivalBatch,
  type ArrivalsHead,
  type FileToRead,
} from '@/lib/files/open-arrivals'
import { openInWorker, type ReaderLine } from '@/lib/files/reader-client'
import { createReaderHost } from '@/lib/files/reader-host'
import { createNaming, withLines } from '@/lib/intake/name-orders'
import { createIds } from '@/lib/store/ids'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const SHOP = { platform: 'shopify', nativeId: 'shop', name: 'Shop' } as const
const HEADER = 'Name,Email,Financial Status,Total,Currency,Created at,Lineitem name,Billing Name\n'
const rowsOf = (orders: number): string =>
  Array.from(
    { length: orders },
    (_, index) =>
      `#${index},${index % 3 === 0 ? '' : `buyer${index % 7}@shop.example`},paid,12.00,EUR,2026-05-13 11:01:12 +0200,Pot,Anna\n`,
  ).join('')
const ROWS = rowsOf(400)
const BAD = '#x,,paid,free,EUR,2026-05-13 11:01:12 +0200,Bowl,\n'

const HEAD: ArrivalsHead = {
  format: 'shopify-orders',
  platform: 'shopify',
  grain: 'item',
  isPurse: false,
  onlyLines: false,
  header: [],
  seenAt: NOW,
}

const fileOf = (text: string): FileToRead => ({
  file: new Blob([text]),
  fileName: 'orders.csv',
  shop: SHOP,
  savedAt: NOW - 1_000,
})
const here = openHere(Object.values(IMPORT_FORMATS))

const noop = (): void => undefined

/** A reader whose messages travel as they do between threads; counts the batches that were told and not taken. */
function fakeWorker() {
  const seen = { ended: 0, told: 0, gone: noop }
  const start = (): ReaderLine => {
    let hear: Parameters<ReaderLine['listen']>[0] = noop
    const host = createReaderHost(here, (message, handed) => {
      if (message.tell === 'batch') seen.told += 1
      // Node's own `Blob` of a test is no thing to hand over; bytes are.
      const moved = structuredClone(message, { transfer: [...handed] })
      queueMicrotask(() => hear(moved))
    })
    return {
      post: (message) => host.hear(message),
      listen: (listener, gone) => {
        hear = listener
        seen.gone = gone
      },
      end: () => {
        seen.ended += 1
      },
    }
  }
  return { open: openInWorker(start), seen }
}

async function take(open: typeof here, text: string): Promise<ArrivalBatch[]> {
  const opened = await open(fileOf(text), NOW)
  if (!opened.ok) throw new Error(opened.error.why)
  const batches: ArrivalBatch[] = []
  for await (const batch of opened.value.batches()) batches.push(batch)
  return batches
}

describe('a file that another worker reads', () => {
  it('gives the orders, made ready, that it gives where it is read here', async () => {
    const { open } = fakeWorker()
    const name = createNaming(createIds(), { shop: SHOP, source: 'file', onlyLines: false })
    const there = await take(open, HEADER + ROWS + BAD)
    const expected = await take(here, HEADER + ROWS + BAD)
    const told = expected.flatMap(({ orders }) =>
      orders.flatMap((order) => ('facts' in order ? order : [])),
    )
    expect(there.flatMap(({ orders }) => orders)).toEqual(
      withLines(name(told)).map((order) => Object.assign(order, { onlyKnown: false })),
    )
    expect(told).toHaveLength(400)
    expect(there.flatMap(({ refused }) => refused)).toEqual(
      expected.flatMap(({ refused }) => refused),
    )
    const [last, lastHere] = [there.at(-1), expected.at(-1)]
    expect([last?.share, last?.rowsDone]).toEqual([lastHere?.share, lastHere?.rowsDone])
  })

  it('is not opened where it is no order file, and the worker ends', async () => {
    const { open, seen } = fakeWorker()
    expect(await open(fileOf('day,weather\n1,rain\n'), NOW)).toMatchObject({
      ok: false,
      error: { why: 'unknown-format' },
    })
    expect(seen.ended).toBe(1)
  })

  it('breaks off where the file does', async () => {
    await expect(take(fakeWorker().open, `${HEADER}${ROWS}#4,kettle`)).rejects.toThrow(
      new BrokenFileError('cut-off'),
    )
  })

  it('reads no further ahead than eight batches', async () => {
    const { open, seen } = fakeWorker()
    const opened = await open(fileOf(HEADER + rowsOf(20_000)), NOW)
    if (!opened.ok) throw new Error(opened.error.why)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(seen.told).toBe(0)
    const batches = opened.value.batches()
    await batches.next()
    await expect.poll(() => seen.told).toBe(9)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(seen.told).toBe(9)
    await batches.return(undefined)
    opened.value.close()
    expect(seen.ended).toBe(1)
  })

  it('fails, and is no end of the file, when the worker dies', async () => {
    let die = noop
    const open = openInWorker(() => ({
      post: ({ ask }) => {
        if (ask === 'more') queueMicrotask(die)
      },
      listen: (hear, gone) => {
        die = gone
        queueMicrotask(() => hear({ tell: 'opened', opened: { ok: true, value: HEAD } }))
      },
      end: () => undefined,
    }))
    await expect(take(open, '')).rejects.toThrow('the reader of the file is gone')
  })
})
