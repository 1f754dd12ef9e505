/** Runs a task after all that were handed in before it. */
export type Queue = <Value>(task: () => Promise<Value>) => Promise<Value>

/** Builds a queue that runs one task after the other, whether or not the one before failed. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const run = last.then(task, task)
    last = run.catch(() => undefined)
    return run
  }
}
