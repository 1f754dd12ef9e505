import { describe, expect, it } from 'vitest'

import { writePersonPage } from '@/components/workbench/data/person-page'
import { writeProofPage } from '@/components/workbench/data/proof-page'
import { enWorkbench } from '@/lib/i18n/en/with-workbench'
import { createFormats } from '@/lib/i18n/formats'

import { DOSSIER, PROOF } from '../fake-persons'

const about = {
  language: 'en',
  words: enWorkbench,
  formats: createFormats('en', enWorkbench.common.time),
}
const rowsOf = (html: string): string[] =>
  [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent).join(' | '),
  )

describe('the page of one buyer', () => {
  it('says each fact with its place, its time and where it came from', () => {
    expect(rowsOf(writePersonPage(DOSSIER, about))).toEqual([
      'Pinduoduo • 青禾厨具 | Nick | 江南小鱼儿 | 2026-05-01 04:00 UTC',
      'Pinduoduo • 青禾厨具 | Buyer id | 42 | ',
      'Pinduoduo • 青禾厨具 | Phone | 13800138000 | 2026-05-01 04:00 UTC',
      'Pinduoduo • 青禾厨具 | Tag | vip | ',
      'Pinduoduo • 青禾厨具 | 260501-1 | 2026-05-01 04:00 UTC | received | 铸铁锅 | ¥199 |  | the order file | an order file 2026-05-02 04:00 UTC',
    ])
  })

  it('keeps a hostile nick a text', () => {
    const [account] = DOSSIER.accounts
    const nick = { value: '<img src=x onerror=alert(1)>', toldAt: DOSSIER.madeAt }
    const html = writePersonPage(
      { ...DOSSIER, accounts: account === undefined ? [] : [{ ...account, nick }] },
      about,
    )
    expect(html).not.toContain('<img')
    expect(rowsOf(html)[0]).toContain(nick.value)
  })
})

describe('the page of a proof', () => {
  it('says what was found and what became of it, and names nobody', () => {
    const rows = rowsOf(writeProofPage(PROOF, about))
    expect(rows).toContain('Keyed hash | Vx0WJcI3mL5zq7bT1nYaRg')
    expect(rows).toContain('Left afterwards | 0')
    expect(rows).toContain('Notes | 2 | goes for good')
    expect(rows).toContain(
      'Orders | 3 | stay for the books: number, time, goods, amount. Whose they are goes.',
    )
  })
})
