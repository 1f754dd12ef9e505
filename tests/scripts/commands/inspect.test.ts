import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ROOT, run, type Ran } from '@/scripts/run'

const FIXTURES = join(ROOT, 'tests', 'fixtures', 'files')
const COMMAND = [
  process.execPath,
  '--import',
  'tsx',
  join(ROOT, 'scripts', 'commands', 'inspect.mts'),
]
/** Starts a compiler first. */
const START_MS = 60_000

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillside-inspect-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const filesOf = ({ stdout }: Ran): unknown => {
  const { files }: { files: unknown } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
  return files
}

describe('npm run inspect', () => {
  it(
    'ends in one JSON object with an entry for every file',
    async () => {
      const [amazon, empty] = [join(FIXTURES, 'amazon-orders.txt'), join(folder, 'empty.csv')]
      await writeFile(empty, '')
      const ran = await run([...COMMAND, amazon, empty])
      expect(ran.code).toBe(0)
      expect(filesOf(ran)).toEqual([
        {
          file: amazon,
          format: 'amazon-orders',
          platform: 'amazon',
          encoding: 'utf-8',
          grain: 'item',
          rows: 16,
          orders: 8,
          customers: 0,
          items: 10,
          moves: [],
          totals: [
            { currency: 'EUR', minor: 9_500 },
            { currency: 'JPY', minor: 1_200 },
            { currency: 'USD', minor: 117_855 },
          ],
          from: '2026-06-17T08:04:21.000Z',
          to: '2026-06-17T08:04:21.000Z',
          rejected: [
            { row: 12, reason: expect.stringMatching(/^part-refused: /u) },
            { row: 13, reason: expect.stringMatching(/^bad-currency: .*"EUR"/u) },
            { row: 14, reason: expect.stringMatching(/^bad-time: .*purchase-date "June 17"/u) },
            { row: 16, reason: expect.stringMatching(/^missing-number: /u) },
            { row: 17, reason: expect.stringMatching(/^damaged-number: .*"1.12E\+16"/u) },
          ],
          warnings: [
            { code: 'not-a-sale', text: expect.any(String), row: 8 },
            { code: 'odd-number', text: expect.any(String), row: 11 },
            { code: 'unknown-state', text: expect.any(String), row: 15 },
          ],
        },
        expect.objectContaining({
          file: empty,
          format: null,
          warnings: [{ code: 'empty', text: 'The file is empty.' }],
        }),
      ])
    },
    START_MS,
  )
  it(
    'tells of a file that is not there and of the others all the same',
    async () => {
      const ran = await run([
        ...COMMAND,
        join(folder, 'nowhere.csv'),
        join(FIXTURES, 'shopify-orders.csv'),
      ])
      expect(ran.code).toBe(1)
      expect(filesOf(ran)).toMatchObject([
        { format: null, warnings: [{ code: 'unreadable' }] },
        { format: 'shopify-orders' },
      ])
    },
    START_MS,
  )
  it(
    'says how it is used when no file is named',
    async () => {
      const ran = await run(COMMAND)
      expect(ran.code).toBe(1)
      expect(ran.output).toContain('Usage: npm run inspect')
    },
    START_MS,
  )
})
