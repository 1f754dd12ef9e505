import type { RfmSurvey } from '@/lib/customers/survey'

/** Customers of one recency and one frequency fifth, 1 worst to 5 best each. */
export interface Cell {
  readonly r: number
  readonly f: number
  readonly customers: number
}

/** The 25 cells, best recency first, then worst frequency first: as the picture reads. */
export const cellsOf = ({ grid }: RfmSurvey): Cell[] =>
  grid
    .flatMap((row, r) => row.map((customers, f) => ({ r: r + 1, f: f + 1, customers })))
    .toSorted((a, b) => b.r - a.r || a.f - b.f)

/** What some cells hold together, and which share of all that is, 0 to 1. */
export interface Region {
  readonly customers: number
  readonly share: number
}

/** Often and lately: the upper two fifths of both. */
export const isLoyal = ({ r, f }: Cell): boolean => r >= 4 && f >= 4
/** Often, and long ago: they stopped. */
export const isLeaving = ({ r, f }: Cell): boolean => r <= 2 && f >= 4

const sum = (cells: readonly Cell[]): number =>
  cells.reduce((total, { customers }) => total + customers, 0)

/** Adds up the cells that belong to a region. */
export function sumRegion(cells: readonly Cell[], belongs: (cell: Cell) => boolean): Region {
  const customers = sum(cells.filter(belongs))
  return { customers, share: customers === 0 ? 0 : customers / sum(cells) }
}

/** Where the steps of heat begin, as shares of the mean cell, so that a shop of any size uses them all. */
const STEP_SHARES = [0.3, 0.75, 1.4, 2] as const

/** Least people of heat 2 to 5, rising; a cell below the first is heat 1. */
export function heatSteps(cells: readonly Cell[]): readonly number[] {
  const mean = sum(cells) / cells.length
  return STEP_SHARES.map((share, index) => Math.max(index + 1, Math.round(mean * share)))
}

/** Heat of a cell, 1 to 5. */
export const heatOf = (customers: number, steps: readonly number[]): number =>
  1 + steps.filter((step) => customers >= step).length
