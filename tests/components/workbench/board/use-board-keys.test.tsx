import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { useBoardKeys } from '@/components/workbench/board/use-board-keys'

afterEach(cleanup)

function listen(isOn: boolean): readonly string[] {
  const heard: string[] = []
  const tell = (name: string) => () => heard.push(name)
  const keys = {
    move: (by: number) => heard.push(`move ${by}`),
    open: tell('open'),
    reply: tell('reply'),
    snooze: tell('snooze'),
    choose: tell('choose'),
    track: tell('track'),
    search: tell('search'),
  }
  function Listener() {
    useBoardKeys(keys, isOn)
    return (
      <>
        <input aria-label="text" />
        <button type="button">press</button>
      </>
    )
  }
  render(<Listener />)
  return heard
}

describe('the keys of the board', () => {
  it.each([
    ['j', 'move 1'],
    ['k', 'move -1'],
    ['Enter', 'open'],
    ['r', 'reply'],
    ['s', 'snooze'],
    ['x', 'choose'],
    ['n', 'track'],
    ['/', 'search'],
  ])('%s does %s', (key, name) => {
    const heard = listen(true)
    fireEvent.keyDown(document.body, { key })
    expect(heard).toEqual([name])
  })
  it('are silent where single keys are switched off', () => {
    const heard = listen(false)
    fireEvent.keyDown(document.body, { key: 's' })
    expect(heard).toEqual([])
  })
  it('are silent while an input method composes', () => {
    const heard = listen(true)
    fireEvent.keyDown(document.body, { key: 's', isComposing: true })
    expect(heard).toEqual([])
  })
  it('leave Enter to a button that has the focus', () => {
    const heard = listen(true)
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' })
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'j' })
    expect(heard).toEqual([])
  })
})
