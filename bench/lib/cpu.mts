/** What a task took, ms: CPU of the whole process (its collector too), and the wall's clock. */
export interface Cost<Value> {
  readonly value: Value
  readonly cpuMs: number
  readonly wallMs: number
}

/** Runs a task and takes its CPU and its time. */
export async function costOf<Value>(task: () => Value | Promise<Value>): Promise<Cost<Value>> {
  const [cpu, start] = [process.cpuUsage(), performance.now()]
  const value = await task()
  const [{ user, system }, end] = [process.cpuUsage(cpu), performance.now()]
  return { value, cpuMs: (user + system) / 1_000, wallMs: end - start }
}
