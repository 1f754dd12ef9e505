import {
  columnMappingSchema,
  type ColumnMapping,
  type MappedField,
  type RowRule,
} from '@/lib/files/mapping/column-mapping'
import { guessState } from '@/lib/files/mapping/guess-state'
import type { Peek } from '@/lib/files/work-tables-protocol'
import type { OrderState } from '@/lib/shared/orders'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'

/** What the owner has said so far of a table's columns. */
export interface MappingDraft {
  readonly name: string
  readonly platform: PlatformId
  readonly columns: ColumnMapping['columns']
  readonly grain: ColumnMapping['grain']
  readonly moneyOf: ColumnMapping['moneyOf']
  readonly pattern: ColumnMapping['time']['pattern']
  readonly zone: string
  readonly currency: string
  readonly decimal: ColumnMapping['money']['decimal']
  /** By the word as the file writes it; null: nothing was said of it. */
  readonly states: Readonly<Record<string, OrderState | null>>
  readonly stateOfAll: OrderState | null
  readonly rules: readonly RowRule[]
}

/** Words of a status column that are asked about. */
const WORDS_ASKED = 30
/** Characters that a mapping keeps of a name, and of a word. */
const NAME_LIMIT = 80
const WORD_LIMIT = 100

/** Nothing is said yet of the columns; zone and currency are the marketplace's. */
export const startDraft = (fileName: string, platform: PlatformId): MappingDraft => ({
  name: fileName.replace(/\.\w+$/u, '').slice(0, NAME_LIMIT) || fileName.slice(0, NAME_LIMIT),
  columns: {},
  grain: 'order',
  moneyOf: 'item',
  pattern: 'ymd',
  decimal: 'point',
  states: {},
  stateOfAll: null,
  rules: [],
  ...placeOf(platform),
})

const placeOf = (platform: PlatformId) => ({
  platform,
  zone: PLATFORMS[platform].zone,
  currency: PLATFORMS[platform].currency,
})

/** Another marketplace brings its zone and currency, as long as nobody has named others. */
export function withPlatform(draft: MappingDraft, platform: PlatformId): MappingDraft {
  const before = PLATFORMS[draft.platform]
  const after = PLATFORMS[platform]
  return {
    ...draft,
    platform,
    zone: draft.zone === before.zone ? after.zone : draft.zone,
    currency: draft.currency === before.currency ? after.currency : draft.currency,
  }
}

const lookOf = ({ columns, looks }: Peek, column: string) => looks[columns.indexOf(column)]

const cellsOf = ({ columns, rows }: Peek, column: string): string[] => {
  const at = columns.indexOf(column)
  return rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '')
}

/** The words of a status column, each with what it most likely means. */
function statesOf(peek: Peek, column: string): MappingDraft['states'] {
  const words = [...new Set(cellsOf(peek, column))].filter(({ length }) => length <= WORD_LIMIT)
  return Object.fromEntries(words.slice(0, WORDS_ASKED).map((word) => [word, guessState(word)]))
}

/** Whether several rows carry one number: then each is an item. */
function hasSeveralRows(peek: Peek, column: string): boolean {
  const cells = cellsOf(peek, column)
  return new Set(cells).size < cells.length
}

/** Another column for what a column holds (null: none), with what follows from how that column is written. */
export function withColumn(
  draft: MappingDraft,
  peek: Peek,
  field: MappedField,
  column: string | null,
): MappingDraft {
  const { [field]: _before, ...others } = draft.columns
  const columns = column === null ? others : { ...others, [field]: column }
  const look = column === null ? undefined : lookOf(peek, column)
  const isSeveral = field === 'number' && column !== null && hasSeveralRows(peek, column)
  return {
    ...draft,
    columns,
    ...(field === 'number' && column !== null ? { grain: isSeveral ? 'item' : 'order' } : {}),
    ...(field === 'time' && look?.pattern ? { pattern: look.pattern } : {}),
    ...((field === 'price' || field === 'amount') && look !== undefined
      ? { decimal: look.decimal }
      : {}),
    ...(field === 'state' ? { states: column === null ? {} : statesOf(peek, column) } : {}),
  }
}

/** All that is proposed, said at once. */
export function withProposals(draft: MappingDraft, peek: Peek): MappingDraft {
  return Object.entries(peek.guess).reduce<MappingDraft>((sum, [name, guess]) => {
    const field = FIELDS.find((each) => each === name)
    return field === undefined || guess === undefined
      ? sum
      : withColumn(sum, peek, field, guess.column)
  }, draft)
}

/** The fields in the order in which they are asked. */
export const FIELDS: readonly MappedField[] = [
  'number',
  'time',
  'buyer',
  'name',
  'phone',
  'email',
  'title',
  'sku',
  'pieces',
  'price',
  'amount',
  'currency',
  'state',
]

/** The column of pieces, where some of them are below zero and no rule speaks of it. */
export function negativeColumn({ columns, rules }: MappingDraft, peek: Peek): string | null {
  const column = columns.pieces
  if (column === undefined || rules.some((rule) => rule.column === column)) return null
  return cellsOf(peek, column).some((cell) => /^-\d/u.test(cell)) ? column : null
}

/** What a rule says before anybody has changed it. */
export const newRule = (column: string, test: RowRule['test'] = 'begins'): RowRule => ({
  column,
  test,
  value: '',
  effect: 'leave-out',
})

/** The whole mapping, or which parts are still to mend. */
export function toMapping(
  draft: MappingDraft,
  header: readonly string[],
): { readonly mapping: ColumnMapping | null; readonly wrong: ReadonlySet<string> } {
  const { pattern, zone, currency, decimal, states, ...rest } = draft
  const said = Object.entries(states).filter(([, state]) => state !== null)
  const parsed = columnMappingSchema.safeParse({
    ...rest,
    header: [...header],
    time: { pattern, zone: zone.trim() },
    money: { currency: currency.trim().toUpperCase(), decimal },
    states: draft.columns.state === undefined ? {} : Object.fromEntries(said),
  })
  if (parsed.success) return { mapping: parsed.data, wrong: new Set() }
  return {
    mapping: null,
    wrong: new Set(parsed.error.issues.map(({ path }) => String(path.at(-1) ?? ''))),
  }
}

/** What somebody said of such a table, as far as this one has the columns. */
export function fromMapping(mapping: ColumnMapping, peek: Peek): MappingDraft {
  const { columns, time, money, states, header: _header, rules, ...rest } = mapping
  const has = (column: string): boolean => peek.columns.includes(column)
  return {
    ...rest,
    columns: Object.fromEntries(Object.entries(columns).filter(([, column]) => has(column))),
    pattern: time.pattern,
    zone: time.zone,
    currency: money.currency,
    decimal: money.decimal,
    states,
    rules: rules.filter(({ column }) => has(column)),
  }
}

/** Whether a shared mapping was made for a table with just these columns. */
export const isFor = ({ header }: ColumnMapping, columns: readonly string[]): boolean =>
  header.length === columns.length && columns.every((column) => header.includes(column))
