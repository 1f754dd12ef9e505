import { cleanup, render, screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'

import { arriving } from '@/components/workbench/arriving'

afterEach(cleanup)

const Hello = ({ name }: { readonly name: string }) => <p>Hello {name}</p>

class Net extends Component<{ readonly children: ReactNode }, { readonly caught: boolean }> {
  override state = { caught: false }
  static getDerivedStateFromError(): { readonly caught: boolean } {
    return { caught: true }
  }
  override render(): ReactNode {
    return this.state.caught ? <p>caught</p> : this.props.children
  }
}

describe('a part that arrives', () => {
  it('is drawn at once where it was fetched before', async () => {
    const Part = arriving(async () => Hello)
    await Part.preload()
    render(<Part name="Ling" />)
    expect(screen.getByText('Hello Ling')).toBeDefined()
  })

  it('is drawn when it is there, and fetched once', async () => {
    let fetched = 0
    const Part = arriving(async () => {
      fetched += 1
      return Hello
    })
    const { container } = render(<Part name="Ling" />)
    expect(container.textContent).toBe('')
    expect(await screen.findByText('Hello Ling')).toBeDefined()
    render(<Part name="Wei" />)
    expect(screen.getByText('Hello Wei')).toBeDefined()
    expect(fetched).toBe(1)
  })

  it('fails where it is drawn, and is fetched anew next time', async () => {
    let isBroken = true
    const Part = arriving(async () => {
      if (isBroken) throw new Error('no disk')
      return Hello
    })
    render(
      <Net>
        <Part name="Ling" />
      </Net>,
    )
    expect(await screen.findByText('caught')).toBeDefined()
    isBroken = false
    render(<Part name="Wei" />)
    expect(await screen.findByText('Hello Wei')).toBeDefined()
  })
})
