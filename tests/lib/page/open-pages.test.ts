import { beforeEach, describe, expect, it } from 'vitest'

import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import type { PageProfile } from '@/lib/consoles/profile'
import { createPageTeller } from '@/lib/page/open-pages'

const [chat, list] = pinduoduo.pages
if (chat === undefined || list === undefined) throw new Error('the console has pages')

let log: string[] = []
const attend = (page: PageProfile): (() => void) => {
  log.push(`open ${page.kind}`)
  return () => void log.push(`read ${page.kind}`)
}
const turn = () => Promise.resolve()

beforeEach(() => {
  log = []
})

describe('the pages of a console', () => {
  it('are told to whoever comes late, from the one that is open on', async () => {
    const pages = createPageTeller()
    pages.enter(chat, new AbortController().signal)
    pages.tell()
    await turn()
    pages.follow(attend)
    pages.tell()
    await turn()
    pages.enter(list, new AbortController().signal)
    pages.tell()
    await turn()
    expect(log).toEqual(['open chat', 'read chat', `open ${list.kind}`, `read ${list.kind}`])
  })

  it('are not told when they were left', async () => {
    const pages = createPageTeller()
    pages.enter(chat, AbortSignal.abort())
    pages.follow(attend)
    pages.tell()
    await turn()
    expect(log).toEqual([])
  })
})
