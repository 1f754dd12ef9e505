import { targetSchema, type Target } from '@/lib/figures/targets'
import { readAmount, writeAmount } from '@/lib/shared/amount'

/** Targets of a month as they are typed; empty: none. */
export interface TargetDraft {
  readonly sales: string
  /** Percent. */
  readonly conversion: string
  /** Title, comma, pieces; one product a line. */
  readonly clearance: string
}
type Field = keyof TargetDraft

/** What was typed as targets, or which fields are wrong. */
export type ReadTarget =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly wrong: ReadonlySet<Field> }

const NO_TARGET: Target = { salesMinor: null, conversion: null, clearance: [] }
const LINE = /^(.+?)[\s,，]+(\d{1,7})$/u
const SHARE = /^\d{1,3}(?:\.\d{1,2})?$/u

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function readLines(text: string): Target['clearance'] | null {
  const read = linesOf(text).map((line) => {
    const [, product = '', pieces = ''] = LINE.exec(line) ?? []
    return { product: product.trim(), pieces: Number(pieces) }
  })
  return targetSchema.shape.clearance.safeParse(read).data ?? null
}

/** Reads targets; amounts are in a currency of so many digits. */
export function readTarget(
  { sales, conversion, clearance }: TargetDraft,
  digits: number,
): ReadTarget {
  const salesMinor = sales.trim() === '' ? null : (readAmount(sales, digits) ?? 0)
  const share = SHARE.test(conversion.trim()) ? Math.round(Number(conversion) * 100) : 0
  const read = {
    salesMinor,
    conversion: conversion.trim() === '' ? null : share,
    clearance: readLines(clearance),
  }
  const parsed = targetSchema.safeParse(read)
  if (parsed.success) return { ok: true, target: parsed.data }
  const names = new Set(parsed.error.issues.map(({ path }) => path[0]))
  const fields = [
    ['sales', 'salesMinor'],
    ['conversion', 'conversion'],
    ['clearance', 'clearance'],
  ] as const
  return {
    ok: false,
    wrong: new Set(fields.flatMap(([field, name]) => (names.has(name) ? [field] : []))),
  }
}

/** Targets as they would be typed. */
export function writeTarget(target: Target | undefined, digits: number): TargetDraft {
  const { salesMinor, conversion, clearance } = target ?? NO_TARGET
  return {
    sales: salesMinor === null ? '' : writeAmount(salesMinor, digits),
    conversion: conversion === null ? '' : String(conversion / 100),
    clearance: clearance.map(({ product, pieces }) => `${product}, ${pieces}`).join('\n'),
  }
}
