import type { ChipView, ChipWords } from '@/lib/messaging/chip-calls'
import { tagName, type HostOptions } from '@/lib/shell/host-element'

import type { ChipsWorld } from './chips-world'
import { tellClock, type ToldClock } from './clock-text'

/** What stands beside one row. */
export interface Chip {
  /** Stands in the page; what is shown stands in its closed root. */
  readonly host: HTMLElement
  readonly button: HTMLButtonElement
  /** Takes the form of this class from now on; none is the fullest. */
  take(form: string): void
  /** Stands so far from its host, px. */
  move(x: number, y: number): void
  /** Shows this from now on (epoch ms); gives how long (ms) the words hold, and whether they are others than before. */
  show(
    view: ChipView,
    words: ChipWords,
    now: number,
  ): { readonly holdsMs: number; readonly isOther: boolean }
}

/** Px between a text and its chip, and how high a chip is. */
const LEFT_PX = 6
const HEIGHT_PX = 24

/** Makes chips for one page, all under one name made up for it. */
export type MakeChip = () => Chip

/** Nothing of ours takes room in the page, whatever its style sheets say. */
const HOST_CSS =
  `all:initial;display:inline;position:relative;font-size:0;line-height:0;vertical-align:middle`
    .split(';')
    .map((rule) => `${rule}!important`)
    .join(';')

/** One mark of a chip: what it shows beside its words is drawn by the sheet. */
function box(document: Document, name: string, words: string): HTMLElement {
  const element = document.createElement('span')
  element.className = `box ${name}`
  element.textContent = words
  return element
}

function tileBox(document: Document, tile: NonNullable<ChipView['tile']>): HTMLElement {
  const element = box(document, `tier ${tile.tier}`, tile.name)
  element.dataset['letter'] = tile.letter
  if (tile.colours !== undefined) {
    element.style.setProperty('--g', tile.colours.ground)
    element.style.setProperty('--c', tile.colours.letter)
  }
  return element
}

/** Tier, warning and clock, as far as there are any. */
function draw(
  document: Document,
  { tile, risk, clock }: ChipView,
  told: ToldClock | null,
): HTMLElement[] {
  const boxes: HTMLElement[] = []
  if (tile !== null) boxes.push(tileBox(document, tile))
  if (risk !== null) boxes.push(box(document, risk.level, risk.word))
  if (told !== null) {
    const about = clock?.about === true ? ' about' : ''
    boxes.push(box(document, `clock ${told.step}${about}`, told.text))
  }
  return boxes
}

/** Builds the maker of a page's chips. */
export function createChips(
  { document, newId, mode, world }: HostOptions & { readonly world: ChipsWorld },
  dress: (root: ShadowRoot) => void,
): MakeChip {
  const tag = (world.tillsideChipTag ??= tagName(newId()))
  return () => {
    const host = document.createElement(tag)
    host.style.cssText = HOST_CSS
    const root = host.attachShadow({ mode })
    dress(root)
    const button = document.createElement('button')
    button.type = 'button'
    button.tabIndex = -1
    root.append(button)
    let [shown, taken] = ['', '']
    return {
      host,
      button,
      take(form) {
        if (form === taken) return
        if (taken !== '') button.classList.remove(taken)
        if (form !== '') button.classList.add(form)
        taken = form
      },
      move(x, y) {
        button.style.left = `${x + LEFT_PX}px`
        button.style.top = `${y - HEIGHT_PX / 2}px`
      },
      show(view, words, now) {
        const told = view.clock === null ? null : tellClock(view.clock, words, now)
        const next = JSON.stringify([view, told?.step, told?.text])
        const isOther = next !== shown
        if (isOther) button.replaceChildren(...draw(document, view, told))
        shown = next
        return { holdsMs: told?.holdsMs ?? Infinity, isOther }
      },
    }
  }
}
