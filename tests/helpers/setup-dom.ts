import { cleanup, configure } from '@testing-library/react'
import { unstable_IdlePriority, unstable_scheduleCallback } from 'scheduler'
import { afterEach, beforeAll } from 'vitest'

/** What the page has put off by a timer of no time is done, such as its news of a changed address. */
const timers = () => new Promise((resolve) => setTimeout(resolve, 0))
/** React has run all effects of what it has drawn, also those that it puts off until the browser has painted. */
const effects = () =>
  new Promise<void>((resolve) => {
    unstable_scheduleCallback(unstable_IdlePriority, () => resolve())
  })

const page = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean | undefined }

configure({
  /** What comes late on a busy machine comes all the same, ms. */
  asyncUtilTimeout: 5_000,
  /** What a test waits for on the page is there with its effects, however busy the machine is. */
  asyncWrapper: async (wait) => {
    const before = page.IS_REACT_ACT_ENVIRONMENT
    page.IS_REACT_ACT_ENVIRONMENT = false
    try {
      const found = await wait()
      await timers()
      await effects()
      return found
    } finally {
      page.IS_REACT_ACT_ENVIRONMENT = before
    }
  },
})

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
