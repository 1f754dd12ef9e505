import type { ChipView, ChipWords } from '@/lib/messaging/chip-calls'
import { tagName, type HostOptions } from '@/lib/shell/host-element'

import type { ChipsWorld } from './chips-world'
import { tellClock } from './clock-text'

/** What stands beside one row. */
export interface Chip {
  /** Stands in the page; what is shown stands in its closed root. */
  readonly host: HTMLElement
  readonly button: HTMLButtonElement
  /** Shows this from now on (epoch ms); gives how long (ms) the words hold. */
  show(view: ChipView, words: ChipWords, now: number): number
}

/** Makes chips for one page, all under one name made up for it. */
export type MakeChip = () => Chip

/** Nothing of ours takes room in the page, whatever its style sheets say. */
const HOST_CSS =
  `all:initial;display:inline;position:relative;font-size:0;line-height:0;vertical-align:middle`
    .split(';')
    .map((rule) => `${rule}!important`)
    .join(';')

const span = (document: Document, name: string, text = ''): HTMLElement => {
  const element = document.createElement('span')
  element.className = name
  element.textContent = text
  return element
}

const box = (document: Document, name: string, ...inside: HTMLElement[]): HTMLElement => {
  const element = span(document, `box ${name}`)
  element.append(...inside)
  return element
}

const silent = (element: HTMLElement): HTMLElement => {
  element.setAttribute('aria-hidden', 'true')
  return element
}

function tileBox(document: Document, tile: NonNullable<ChipView['tile']>): HTMLElement {
  const letter = silent(span(document, 'tile', tile.letter))
  if (tile.colours !== undefined) {
    letter.style.background = tile.colours.ground
    letter.style.color = tile.colours.letter
  }
  return box(document, `tier ${tile.tier}`, letter, span(document, 'word', tile.name))
}

/** Tier, warning and clock, as far as there are any. */
function draw(
  document: Document,
  { tile, risk, clock }: ChipView,
  words: ChipWords,
  now: number,
): { readonly boxes: HTMLElement[]; readonly holdsMs: number } {
  const told = clock === null ? null : tellClock(clock, words, now)
  const clockName = `clock ${told?.step ?? ''}${clock?.about === true ? ' about' : ''}`
  return {
    boxes: [
      ...(tile === null ? [] : [tileBox(document, tile)]),
      ...(risk === null
        ? []
        : [box(document, risk.level, span(document, 'shield'), span(document, 'word', risk.word))]),
      ...(told === null
        ? []
        : [
            box(
              document,
              clockName,
              silent(span(document, 'ring')),
              span(document, 'left', told.text),
            ),
          ]),
    ],
    holdsMs: told?.holdsMs ?? Infinity,
  }
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
    let shown = ''
    return {
      host,
      button,
      show(view, words, now) {
        const { boxes, holdsMs } = draw(document, view, words, now)
        const next = JSON.stringify([
          view,
          ...boxes.map(({ className, textContent }) => className + textContent),
        ])
        if (next !== shown) button.replaceChildren(...boxes)
        shown = next
        return holdsMs
      },
    }
  }
}
