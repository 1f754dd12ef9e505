import { isFullStop } from '../guard/guard-keys'

/** What a key does in the palette. */
export type PaletteAct =
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'wording'; readonly by: 1 | -1 }
  | { readonly do: 'pick'; readonly index: number }
  /** The next missing value, or the fill; `append`: behind what stands in the box. */
  | { readonly do: 'enter'; readonly append: boolean }
  | { readonly do: 'better' | 'edit' | 'copy' | 'back' }

/** Where in the palette the focus is. */
export type PalettePlace = 'query' | 'form' | 'edit'

export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

export interface PaletteMoment {
  readonly place: PalettePlace
  readonly isQueryEmpty: boolean
  /** Some text is selected: copying is the browser's then. */
  readonly hasSelection: boolean
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** Place of a row by its digit, from 0; -1 for any other key. */
const rowOf = (key: string): number => (/^[1-9]$/.test(key) ? Number(key) - 1 : -1)

function withAlt({ code, key }: PressedKey): PaletteAct | null {
  const by = steps[key]
  if (by !== undefined) return { do: 'wording', by }
  // Alt types signs of its own on some layouts: the key's place decides.
  const index = rowOf(code.replace('Digit', ''))
  return index < 0 ? null : { do: 'pick', index }
}

function withControl(
  { key, shiftKey }: PressedKey,
  { place, hasSelection }: PaletteMoment,
): PaletteAct | null {
  if (key === 'e' || key === 'E') return { do: 'edit' }
  if (isFullStop(key)) return { do: 'better' }
  if (key === 'c' && !hasSelection) return { do: 'copy' }
  return key === 'Enter' && place === 'edit' ? { do: 'enter', append: shiftKey } : null
}

/** The act of a key, or null where it is the field's or the browser's own. No key of an input method comes here. */
export function actOf(pressed: PressedKey, moment: PaletteMoment): PaletteAct | null {
  const { key, shiftKey } = pressed
  const { place, isQueryEmpty } = moment
  if (pressed.altKey) return pressed.ctrlKey || pressed.metaKey ? null : withAlt(pressed)
  if (pressed.ctrlKey || pressed.metaKey) return withControl(pressed, moment)
  if (key === 'Escape') return { do: 'back' }
  if (key === 'Enter') return place === 'edit' ? null : { do: 'enter', append: shiftKey }
  if (place !== 'query') return null
  const by = steps[key]
  if (by !== undefined) return { do: 'move', by }
  const index = isQueryEmpty && !shiftKey ? rowOf(key) : -1
  return index < 0 ? null : { do: 'pick', index }
}
