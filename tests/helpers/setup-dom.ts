import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

/** What comes late on a busy machine comes all the same, ms. */
configure({ asyncUtilTimeout: 5_000 })

/** Files share a page as they share its process: each finds it as a browser opens it. */
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
