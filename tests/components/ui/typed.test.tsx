import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'

import { createTypedShelf, TypedContext, useTyped, type TypedShelf } from '@/components/ui/typed'

afterEach(cleanup)

const mount = (shelf: TypedShelf | null, place = 'note', first = 'first') =>
  renderHook(({ at }) => useTyped(at, () => first), {
    initialProps: { at: place },
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <TypedContext value={shelf}>{children}</TypedContext>
    ),
  })
type Mounted = ReturnType<typeof mount>
const valueOf = ({ result }: Mounted): string => result.current[0]
const set = ({ result }: Mounted, value: string): void => act(() => result.current[1](value))

describe('what was typed', () => {
  it('stands there again after a lock, and begins anew after everything else', () => {
    const shelf = createTypedShelf()
    const before = mount(shelf)
    set(before, 'half a no')
    shelf.hearLock(true)
    before.unmount()
    shelf.hearLock(false)
    const after = mount(shelf)
    expect(valueOf(after)).toBe('half a no')
    after.unmount()
    expect(valueOf(mount(shelf))).toBe('first')
  })

  it('outlives a second lock without being touched in between', () => {
    const shelf = createTypedShelf()
    const first = mount(shelf)
    set(first, 'half a no')
    for (const mounted of [first, mount(shelf)]) {
      shelf.hearLock(true)
      mounted.unmount()
      shelf.hearLock(false)
    }
    expect(valueOf(mount(shelf))).toBe('half a no')
  })

  it('is not kept where nobody typed: what is saved may be another by then', () => {
    const shelf = createTypedShelf()
    shelf.hearLock(true)
    mount(shelf).unmount()
    expect(valueOf(mount(shelf, 'note', 'newer'))).toBe('newer')
  })

  it('never stands at another place', () => {
    const shelf = createTypedShelf()
    const blue = mount(shelf, 'note blue')
    set(blue, 'half a no')
    shelf.hearLock(true)
    blue.unmount()
    expect(valueOf(mount(shelf, 'note red'))).toBe('first')
  })

  it('is a plain state where nothing locks', () => {
    const mounted = mount(null)
    set(mounted, 'typed')
    expect(valueOf(mounted)).toBe('typed')
    mounted.unmount()
    expect(valueOf(mount(null))).toBe('first')
  })
})
