/** Outcome of an action as data: failures cross the wire without being thrown. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const fail = <Failure>(error: Failure): { ok: false; error: Failure } => ({
  ok: false,
  error,
})
