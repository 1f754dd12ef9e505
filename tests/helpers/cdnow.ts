import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { CustomerSummary } from '@/lib/customers/prediction/prediction'

const FILE = join(import.meta.dirname, '../fixtures/prediction/cdnow-summary.csv')

/**
 * The tenth of CDNOW's buyers of early 1997 on which the published fits were made, in weeks until 1997-09-30 (Fader &
 * Hardie, brucehardie.com; this file from lifetimes, MIT). Amounts are US dollars.
 */
export function readCdnow(): CustomerSummary[] {
  const [, ...rows] = readFileSync(FILE, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [, x = NaN, tx = NaN, T = NaN, mean = NaN] = row.split(',').map(Number)
    return { x, tx, T, meanMinor: mean }
  })
}

/** Parameters that lifetimes 0.11.3 finds there, to all their digits. */
export const CDNOW_FITS = {
  bgnbd: {
    r: 0.2425929282798217,
    alpha: 4.413532265271817,
    a: 0.7928859664406721,
    b: 2.4257523826257996,
  },
  mbgnbd: {
    r: 0.5248377255676965,
    alpha: 6.182988479134161,
    a: 0.8913562809310621,
    b: 1.6140000256718565,
  },
} as const

export const CDNOW_SPEND = { p: 6.248802496072247, q: 3.744588460923599, v: 15.447748064939473 }
