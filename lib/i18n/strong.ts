/** Marks of a stressed stretch: from the private use area, where no word of a person stands. */
const START = '\u{E000}'
const END = '\u{E001}'

/** Marks a stretch of a catalogue text as stressed; marks that came in with the text are dropped. */
export const strong = (text: string): string =>
  `${START}${text.replaceAll(START, '').replaceAll(END, '')}${END}`

export interface Stretch {
  readonly text: string
  readonly stressed: boolean
}

/** Cuts a text at its marks. */
export function stretchesOf(text: string): readonly Stretch[] {
  return text.split(START).flatMap((piece, index) => {
    const [stressed = '', rest = ''] = index === 0 ? ['', piece] : piece.split(END)
    return [
      { text: stressed, stressed: true },
      { text: rest, stressed: false },
    ].filter((stretch) => stretch.text !== '')
  })
}

/** The text without its marks, for places that show no stress. */
export const plainOf = (text: string): string =>
  stretchesOf(text)
    .map((stretch) => stretch.text)
    .join('')
