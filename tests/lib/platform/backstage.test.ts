import { describe, expect, it } from 'vitest'

import { createBackstage } from '@/lib/platform/backstage'

describe('backstage', () => {
  it('is an offscreen document where the background has no page, one at a time', async () => {
    const done: string[] = []
    const offscreen = {
      createDocument: async ({ url }: { readonly url: string }) => void done.push(url),
      closeDocument: async () => void done.push('close'),
    }
    const backstage = createBackstage({ offscreen, page: undefined })
    await backstage.open()
    await backstage.close()
    expect(done).toEqual(['close', '/backstage.html', 'close'])
  })

  it('opens also where there is none to close', async () => {
    const opened: string[] = []
    const offscreen = {
      createDocument: async ({ url }: { readonly url: string }) => void opened.push(url),
      closeDocument: () => Promise.reject(new Error('no current offscreen document')),
    }
    await createBackstage({ offscreen, page: undefined }).open()
    expect(opened).toEqual(['/backstage.html'])
  })

  it('is a frame of the background’s own page elsewhere', async () => {
    const page = document.implementation.createHTMLDocument()
    const backstage = createBackstage({ offscreen: undefined, page })
    await backstage.open()
    await backstage.open()
    expect(page.querySelectorAll('iframe[src="/backstage.html"]')).toHaveLength(1)
    await backstage.close()
    expect(page.querySelectorAll('iframe')).toHaveLength(0)
  })
})
