/** A box that replies are typed in: a text field, or an element whose content is edited in place. */
export type Composer = HTMLElement

export const isTextField = (
  composer: Composer,
): composer is HTMLTextAreaElement | HTMLInputElement =>
  composer.tagName === 'TEXTAREA' || composer.tagName === 'INPUT'

/** What stands in the composer now, as typed. */
export function readComposer(composer: Composer): string {
  if (isTextField(composer)) return composer.value
  return composer.innerText
}

/** A text without what editors change by themselves: kinds of spaces and line ends, and how many empty lines. */
export const normaliseText = (text: string): string =>
  text
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim()

export const isBlank = (composer: Composer): boolean => normaliseText(readComposer(composer)) === ''
