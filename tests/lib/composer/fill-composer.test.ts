import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { fillComposer, type FillRequest, type FillTarget } from '@/lib/composer/fill-composer'

/** A page with one composer, as the fill sees it; time passes only when a test says so. */
function createPage() {
  const box = document.createElement('textarea')
  document.body.replaceChildren(box)
  const page = {
    box,
    target: { contextId: 'now', hasBuyer: true, composer: box } as FillTarget | null,
    isComposing: false,
    /** What the page does while the fill waits. */
    meanwhile: () => {},
  }
  const fill = (request: Partial<FillRequest> = {}) =>
    fillComposer(
      { contextId: 'now', text: '在的，订单 260517-607198974342268', append: false, ...request },
      {
        readTarget: () => page.target,
        isComposing: () => page.isComposing,
        sleep: async () => page.meanwhile(),
      },
    )
  return { page, fill }
}

/** Stands in for the browser's own editing command, which no DOM library has. */
function allowCommand(isAllowed: boolean): void {
  document.execCommand = (command, _ui, text = '') => {
    const box = document.activeElement
    if (!isAllowed || !(box instanceof HTMLTextAreaElement)) return false
    const { selectionStart: from, selectionEnd: to } = box
    box.setRangeText(command === 'delete' ? '' : text, from, to, 'end')
    box.dispatchEvent(new Event('input', { bubbles: true }))
    return true
  }
}

beforeEach(() => allowCommand(true))
afterEach(() => vi.restoreAllMocks())

describe('filling the composer', () => {
  it('puts the text in, undoable, and presses nothing', async () => {
    const { page, fill } = createPage()
    const clicks = vi.fn()
    document.body.addEventListener('click', clicks)
    expect(await fill()).toEqual({ result: 'filled', undoable: true })
    expect(page.box.value).toBe('在的，订单 260517-607198974342268')
    expect(clicks).not.toHaveBeenCalled()
  })

  it('tells the page of the text where the browser has no editing command, and says it cannot be undone', async () => {
    allowCommand(false)
    const { page, fill } = createPage()
    const heard: string[] = []
    page.box.addEventListener('input', () => heard.push(page.box.value))
    expect(await fill()).toEqual({ result: 'filled', undoable: false })
    expect(heard.at(-1)).toBe(page.box.value)
  })

  it.each<[string, Partial<FillTarget> | null]>([
    ['another conversation is open', { contextId: 'other' }],
    ['it is in doubt whose conversation is open', { hasBuyer: false }],
    ['no page of the console is open', null],
  ])('refuses while %s', async (_when, change) => {
    const { page, fill } = createPage()
    page.target = change === null || page.target === null ? null : { ...page.target, ...change }
    expect(await fill()).toEqual({ result: 'refused', why: 'context-changed' })
    expect(page.box.value).toBe('')
  })

  it('refuses without a composer', async () => {
    const { page, fill } = createPage()
    page.target = { contextId: 'now', hasBuyer: true, composer: null }
    expect(await fill()).toEqual({ result: 'refused', why: 'no-composer' })
  })

  it('leaves a composer that holds text as it is', async () => {
    const { page, fill } = createPage()
    page.box.value = '半句话'
    expect(await fill()).toEqual({ result: 'refused', why: 'composer-in-use' })
    expect(page.box.value).toBe('半句话')
  })

  it('takes blanks for an empty composer', async () => {
    const { page, fill } = createPage()
    page.box.value = ' \n'
    expect(await fill()).toMatchObject({ result: 'filled' })
  })

  it('takes the place of the very text that it is to replace', async () => {
    const { page, fill } = createPage()
    page.box.value = '加我微信 \n'
    const request = { text: '在这里说', over: '加我微信' }
    expect(await fill(request)).toEqual({ result: 'filled', undoable: true })
    expect(page.box.value).toBe('在这里说')
  })

  it('leaves alone what was typed on after it was read', async () => {
    const { page, fill } = createPage()
    page.box.value = '加我微信，还有'
    expect(await fill({ text: '在这里说', over: '加我微信' })).toEqual({
      result: 'refused',
      why: 'composer-in-use',
    })
    expect(page.box.value).toBe('加我微信，还有')
  })

  it('puts the replaced text back where the page does not take the new one', async () => {
    const { page, fill } = createPage()
    page.box.value = '加我微信'
    page.meanwhile = () => {
      page.box.value = ''
      page.meanwhile = () => {}
    }
    expect(await fill({ text: '在这里说', over: '加我微信' })).toEqual({
      result: 'refused',
      why: 'not-taken',
    })
    expect(page.box.value).toBe('加我微信')
  })

  it('appends on a line of its own when asked', async () => {
    const { page, fill } = createPage()
    page.box.value = '您好'
    expect(await fill({ text: '在的', append: true })).toMatchObject({ result: 'filled' })
    expect(page.box.value).toBe('您好\n在的')
  })

  it('leaves an input method alone that is in the middle of a word', async () => {
    const { page, fill } = createPage()
    page.isComposing = true
    expect(await fill({ append: true })).toEqual({ result: 'refused', why: 'composer-in-use' })
    expect(page.box.value).toBe('')
  })

  it('takes its text out again when the conversation changes under it', async () => {
    const { page, fill } = createPage()
    page.meanwhile = () => {
      page.target = { contextId: 'other', hasBuyer: true, composer: page.box }
    }
    expect(await fill()).toEqual({ result: 'refused', why: 'context-changed' })
    expect(page.box.value).toBe('')
  })

  it('leaves alone what the next conversation brought into the box', async () => {
    const { page, fill } = createPage()
    page.meanwhile = () => {
      page.target = { contextId: 'other', hasBuyer: true, composer: page.box }
      page.box.value = '别人的草稿'
    }
    expect(await fill()).toEqual({ result: 'refused', why: 'context-changed' })
    expect(page.box.value).toBe('别人的草稿')
  })

  it('restores the composer when the page does not take the text as it is', async () => {
    const { page, fill } = createPage()
    page.box.value = '您好'
    page.meanwhile = () => {
      page.box.value = '您好\n在…'
    }
    expect(await fill({ text: '在的', append: true })).toEqual({
      result: 'refused',
      why: 'not-taken',
    })
    expect(page.box.value).toBe('您好')
  })

  it('looks for its text in the box that the page has made anew meanwhile', async () => {
    const { page, fill } = createPage()
    page.meanwhile = () => {
      const again = document.createElement('textarea')
      again.value = page.box.value
      page.box.replaceWith(again)
      page.target = { contextId: 'now', hasBuyer: true, composer: again }
    }
    expect(await fill()).toMatchObject({ result: 'filled' })
  })

  it('leaves a new box alone that has lost its text', async () => {
    const { page, fill } = createPage()
    const again = document.createElement('textarea')
    page.meanwhile = () => {
      page.box.replaceWith(again)
      again.value = 'typed since'
      again.focus()
      again.select()
      page.target = { contextId: 'now', hasBuyer: true, composer: again }
    }
    expect(await fill()).toEqual({ result: 'refused', why: 'not-taken' })
    expect(again.value).toBe('typed since')
  })

  it('puts nothing into the field to which the page takes the focus', async () => {
    const { page, fill } = createPage()
    const search = document.createElement('textarea')
    document.body.append(search)
    page.box.addEventListener('focus', () => search.focus())
    expect(await fill()).toEqual({ result: 'filled', undoable: false })
    expect(search.value).toBe('')
    expect(page.box.value).toContain('260517-607198974342268')
  })

  it('does not mind an agent who types on at once', async () => {
    const { page, fill } = createPage()
    page.meanwhile = () => {
      page.box.value += '，稍等'
    }
    expect(await fill()).toMatchObject({ result: 'filled' })
  })

  it('minds no difference in line ends and spaces', async () => {
    const { page, fill } = createPage()
    page.meanwhile = () => {
      page.box.value = page.box.value.replaceAll('\n', '\r\n')
    }
    expect(await fill({ text: '一\n\n二\u00a0三' })).toMatchObject({ result: 'filled' })
  })
})
