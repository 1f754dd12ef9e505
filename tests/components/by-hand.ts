import { act } from '@testing-library/react'

/** Submits a form as a hand does: what scripts dispatch is not believed. */
export async function submitByHand(field: HTMLElement): Promise<void> {
  const event = new Event('submit', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  await act(async () => void field.closest('form')?.dispatchEvent(event))
}
