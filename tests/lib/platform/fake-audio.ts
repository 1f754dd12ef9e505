const param = () => ({
  value: 0,
  setValueAtTime: () => undefined,
  linearRampToValueAtTime: () => undefined,
})

/** An audio context that plays at once and notes what it played, in Hz. */
export function fakeAudio({ state = 'running' }: { readonly state?: AudioContextState } = {}) {
  const heard: number[] = []
  const did: string[] = []
  const createOscillator = () => {
    const frequency = param()
    const ends: (() => void)[] = []
    return {
      frequency,
      connect: <Node>(node: Node) => node,
      addEventListener: (_name: string, hear: () => void) => ends.push(hear),
      start: () => void heard.push(frequency.value),
      stop: () => {
        for (const end of ends) queueMicrotask(end)
      },
    }
  }
  const context = {
    state,
    currentTime: 0,
    destination: {},
    createOscillator,
    createGain: () => ({ gain: param(), connect: () => undefined }),
    resume: () => Promise.resolve(void did.push('resume')),
    close: () => Promise.resolve(void did.push('close')),
  }
  return { context: context as unknown as AudioContext, heard, did }
}
