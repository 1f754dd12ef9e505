import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { BehindLock } from '@/components/lock/behind-lock'
import { useTyped } from '@/components/ui/typed'

let isInFront = true
beforeEach(() => {
  isInFront = true
  vi.spyOn(document, 'hasFocus').mockImplementation(() => isInFront)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Form() {
  const [text, setText] = useTyped('form', () => '')
  const [secret, setSecret] = useState('')
  return (
    <>
      <input aria-label="note" value={text} onChange={(event) => setText(event.target.value)} />
      <input aria-label="pin" value={secret} onChange={(event) => setSecret(event.target.value)} />
    </>
  )
}
const Page = ({ isLocked, isThere = true }: { isLocked: boolean; isThere?: boolean }) => (
  <BehindLock isLocked={isLocked} lock={<button type="button">unlock</button>}>
    {isThere ? <Form /> : null}
  </BehindLock>
)
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const type = (name: string, value: string): void => {
  fireEvent.change(input(name), { target: { value } })
}

/** A page in which somebody has begun a note and stands in it. */
function begin() {
  const { rerender } = render(<Page isLocked={false} />)
  type('note', 'half a no')
  type('pin', '1234')
  input('note').focus()
  input('note').setSelectionRange(2, 4)
  return (isLocked: boolean, isThere = true): void =>
    rerender(<Page isLocked={isLocked} isThere={isThere} />)
}

describe('a page behind the lock', () => {
  it('leaves nothing on the screen, and gives back what was begun', () => {
    const lock = begin()
    lock(true)
    expect(document.body.innerHTML).toBe('<div><button type="button">unlock</button></div>')
    lock(false)
    expect(input('note').value).toBe('half a no')
  })

  it('forgets what only a secret was typed into', () => {
    const lock = begin()
    lock(true)
    lock(false)
    expect(input('pin').value).toBe('')
  })

  it('gives the focus back, with what was marked, as soon as the field is there', async () => {
    const lock = begin()
    lock(true)
    lock(false, false)
    lock(false)
    await vi.waitFor(() => expect(document.activeElement).toBe(input('note')))
    expect([input('note').selectionStart, input('note').selectionEnd]).toEqual([2, 4])
  })

  it('takes no focus from whoever has pressed something meanwhile', async () => {
    const lock = begin()
    lock(true)
    lock(false, false)
    fireEvent.keyDown(document.body, { key: 'Tab' })
    lock(false)
    await Promise.resolve()
    expect(document.activeElement).toBe(document.body)
  })

  it('takes no focus from the page that it stands in', async () => {
    const lock = begin()
    lock(true)
    isInFront = false
    lock(false)
    await Promise.resolve()
    expect(document.activeElement).toBe(document.body)
  })
})
