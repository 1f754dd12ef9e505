import { describe, expect, it } from 'vitest'

import { readShelf, sessionIn, sessionNews } from '@/entrypoints/workbench/session-news'

describe('what a worker is told first', () => {
  it.each(['wrapped', null])('is the key of the session: %s', (session) => {
    expect(sessionIn(sessionNews(session))).toBe(session)
  })

  it.each([undefined, null, 'session', { id: '1', what: {} }, { session: 7 }])(
    'is not in %o',
    (message) => {
      expect(sessionIn(message)).toBeUndefined()
    },
  )

  it('is read, and never written', async () => {
    const shelf = readShelf(Promise.resolve('wrapped'))
    await shelf.write('other')
    expect(await shelf.read()).toBe('wrapped')
  })
})
