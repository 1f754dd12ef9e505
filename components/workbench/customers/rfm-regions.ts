import type { ShopFigures } from '@/lib/files/work-people-protocol'

type Cell = ShopFigures['cells'][number]

/** What some cells of the grid hold together, and which share of the whole that is, 0 to 1. */
export interface Region {
  readonly customers: number
  readonly share: number
  readonly spendShare: number
}

/** Often and lately: the upper two fifths of both. */
export const isLoyal = ({ r, f }: Pick<Cell, 'r' | 'f'>): boolean => r >= 4 && f >= 4
/** Often, and long ago: they stopped. */
export const isLeaving = ({ r, f }: Pick<Cell, 'r' | 'f'>): boolean => r <= 2 && f >= 4

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const sum = (cells: readonly Cell[], of: (cell: Cell) => number): number =>
  cells.reduce((total, cell) => total + of(cell), 0)

/** Adds up the cells that belong to a region. */
export function sumRegion(cells: readonly Cell[], belongs: (cell: Cell) => boolean): Region {
  const own = cells.filter(belongs)
  const customers = sum(own, (cell) => cell.customers)
  return {
    customers,
    share: shareOf(
      customers,
      sum(cells, (cell) => cell.customers),
    ),
    spendShare: shareOf(
      sum(own, (cell) => cell.spendMinor),
      sum(cells, (cell) => cell.spendMinor),
    ),
  }
}

/** Where the steps of heat begin, by the mean of all 25 cells, so that a shop of any size uses them all. */
const STEP_SHARES = [0.3, 0.75, 1.4, 2] as const

/** Least people of heat 2 to 5; a cell below the first is heat 1. */
export function heatSteps(cells: readonly Cell[]): readonly number[] {
  const mean = sum(cells, (cell) => cell.customers) / 25
  return STEP_SHARES.map((share, index) => Math.max(index + 1, Math.round(mean * share)))
}

/** Heat of a cell, 1 to 5. */
export const heatOf = (customers: number, steps: readonly number[]): number =>
  1 + steps.filter((step) => customers >= step).length
