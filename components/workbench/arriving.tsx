import { useEffect, useState, type ComponentType } from 'react'

/** A component whose code comes in a chunk of its own. */
export type Arriving<Props> = ComponentType<Props> & {
  /** Fetches the code before anybody draws it. */
  readonly preload: () => Promise<unknown>
}

/**
 * Draws nothing until the code is there. React's own `lazy` holds back what a Suspense boundary stood in for until 300 ms
 * after the boundary appeared; a chunk of the extension itself is there after a few. A chunk that does not come is an
 * error of the drawing, which the nearest boundary of errors shows.
 */
export function arriving<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Arriving<Props> {
  let loading: Promise<ComponentType<Props>> | undefined
  let loaded: ComponentType<Props> | undefined
  const preload = async (): Promise<ComponentType<Props>> => {
    loading ??= load()
    try {
      loaded = await loading
      return loaded
    } catch (error) {
      // The next visit may find the disk in a better mood.
      loading = undefined
      throw error
    }
  }
  function Part(props: Props) {
    const [isHere, setHere] = useState(loaded !== undefined)
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
    useEffect(() => {
      if (isHere) return
      preload().then(
        () => setHere(true),
        (error: unknown) => setFailure({ error }),
      )
    }, [isHere])
    if (failure !== null) throw failure.error
    const Loaded = loaded
    return Loaded === undefined ? null : <Loaded {...props} />
  }
  return Object.assign(Part, { preload })
}
