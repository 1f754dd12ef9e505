import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { inspectFile, type FileReport } from '@/lib/files/inspect-file'

import { csv, tableOf } from '../../../helpers/table-variants'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const inspect = (content: BlobPart): Promise<FileReport> =>
  inspectFile(new Blob([content]), { formats: Object.values(IMPORT_FORMATS), now: NOW })

const report = (total: string, day: string, delimiter = ','): string =>
  csv(
    tableOf(
      'Sales Record Number|Order Number|Item Number|Item Title|Quantity|Sold For|Postage And Packaging|Total Price|Sale Date',
      `1|11-10000-00001|220000000001|Pot|1|${total}|0|${total}|${day}`,
    ),
    { delimiter },
  )

describe('reports of eBay sites', () => {
  it.each([
    ['$97.99', 'Sep-18-26', { minor: 9_799, currency: 'USD' }, '2026-09-18T07:00:00Z'],
    ['£1,097.99', '18-Sep-26', { minor: 109_799, currency: 'GBP' }, '2026-09-17T23:00:00Z'],
    ['AU $3,013.00', '26-May-26', { minor: 301_300, currency: 'AUD' }, '2026-05-25T14:00:00Z'],
    ['EUR 90,00', '05-Okt-26', { minor: 9_000, currency: 'EUR' }, '2026-10-04T22:00:00Z'],
    ['1 234,50 €', '05-oct.-26', { minor: 123_450, currency: 'EUR' }, '2026-10-04T22:00:00Z'],
    [
      '1\u202F234,50\u00A0€',
      '5 août 2026',
      { minor: 123_450, currency: 'EUR' },
      '2026-08-04T22:00:00Z',
    ],
    ['C $12.50', 'Oct 5, 2026', { minor: 1_250, currency: 'CAD' }, '2026-10-05T04:00:00Z'],
  ])('print %s and %s', async (total, day, money, at) => {
    const found = await inspect(report(total, day, ';'))
    expect(found).toMatchObject({ orders: 1, totals: [money], from: Date.parse(at) })
  })
  it.each([
    '45,record(s) downloaded,\nSeller ID : a-seller\n',
    '"45 record(s) downloaded"\n',
    '\n3 enregistrement(s) téléchargé(s)\nIdentifiant du vendeur : moi\n',
  ])('end with lines that are no rows: %j', async (footer) => {
    const text = `\n${report('$1.00', 'Sep-18-26')}${footer}`
    expect(await inspect(text)).toMatchObject({ rows: 1, orders: 1, rejected: [] })
  })
})
