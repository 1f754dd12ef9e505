import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useEffect, useRef, useState } from 'react'
import { describe, expect, it } from 'vitest'

import { keepFocus } from '@/components/workbench/keep-focus'

/** A view whose rows go when they are done, and whose way out is another view. */
function Rows() {
  const root = useRef<HTMLElement>(null)
  useEffect(() => (root.current === null ? undefined : keepFocus(root.current)), [])
  const [rows, setRows] = useState(['one', 'two', 'three'])
  const [isNaming, setNaming] = useState(false)
  const [isLeft, setLeft] = useState(false)
  return (
    <main ref={root}>
      {isLeft ? (
        <h1 tabIndex={-1}>Next view</h1>
      ) : (
        <button onClick={() => setLeft(true)}>Leave</button>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <button onClick={() => setRows(rows.filter((each) => each !== row))}>{row}</button>
          </li>
        ))}
      </ul>
      <div>
        {isNaming ? (
          <input aria-label="Name" />
        ) : (
          <button onClick={() => setNaming(true)}>Save</button>
        )}
        <a href="#x">Export</a>
      </div>
    </main>
  )
}

/** A view behind whose way out nothing stands for a while. */
function Slow() {
  const root = useRef<HTMLElement>(null)
  useEffect(() => (root.current === null ? undefined : keepFocus(root.current)), [])
  const [step, setStep] = useState(0)
  return (
    <>
      <main ref={root}>
        {step === 0 ? <button onClick={() => setStep(1)}>Leave</button> : null}
        {step === 1 ? <p>…</p> : null}
        {step === 2 ? <h1 tabIndex={-1}>Next view</h1> : null}
      </main>
      <button data-testid="arrive" onClick={() => setStep(2)}>
        Arrive
      </button>
    </>
  )
}

/** Presses a button that has the focus, as Enter does. */
function press(name: string): void {
  const button = screen.getByRole('button', { name })
  button.focus()
  fireEvent.click(button)
}
const focused = (): string | null =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null

describe('the focus of what goes', () => {
  it.each([
    ['the row after a row', 'one', 'two'],
    ['the row before the last one', 'three', 'two'],
    ['what comes in its place', 'Save', 'Name'],
    ['the head of another view', 'Leave', 'Next view'],
  ])('goes to %s', async (_where, pressed, taken) => {
    render(<Rows />)
    press(pressed)
    await waitFor(() => expect(focused()).toBe(taken))
  })

  it('goes to a view that is a while in coming', async () => {
    render(<Slow />)
    press('Leave')
    await screen.findByText('…')
    fireEvent.click(screen.getByTestId('arrive'))
    await waitFor(() => expect(focused()).toBe('Next view'))
  })

  it('stays where somebody has put it', async () => {
    render(<Rows />)
    press('one')
    screen.getByRole('link', { name: 'Export' }).focus()
    await screen.findByText('two')
    expect(focused()).toBe('Export')
  })

  it('is nobody to take where somebody had pressed beside it', async () => {
    render(<Rows />)
    const row = screen.getByRole('button', { name: 'one' })
    row.focus()
    fireEvent.pointerDown(document.body)
    row.blur()
    fireEvent.click(row)
    await waitFor(() => expect(screen.queryByText('one')).toBeNull())
    expect(document.activeElement).toBe(document.body)
  })
})
