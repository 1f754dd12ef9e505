import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

/** Files share a page as they share its thread: each finds it as a browser opens it. */
beforeAll(() => {
  const { documentElement: root, head, body } = document
  for (const node of [root, head, body])
    for (const name of node.getAttributeNames()) node.removeAttribute(name)
  root.replaceChildren(head, body)
  head.replaceChildren()
  body.replaceChildren()
  history.replaceState(null, '', '/')
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(cleanup)
