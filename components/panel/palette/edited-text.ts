import type { RenderedReply } from '@/lib/replies/template/render'

const gapOf = (label: string): string => `【${label}?】`

/** A reply as a text to be edited by hand: what is missing stands in it by its name, in brackets that nobody types. */
export const editableText = (
  { segments }: Pick<RenderedReply, 'segments'>,
  labelOf: (name: string) => string,
): string =>
  segments
    .map(({ text, kind, name }) => (kind === 'missing' ? gapOf(labelOf(name ?? '')) : text))
    .join('')

/** Names of what is still missing in an edited text. */
export const gapsIn = (
  text: string,
  missing: readonly string[],
  labelOf: (name: string) => string,
): readonly string[] => missing.filter((name) => text.includes(gapOf(labelOf(name))))

/** Whether a text has a piece of a template in it, which nobody but an author should see. */
export const isTemplate = (text: string): boolean => /\{\{|\{%|%\}|\}\}/.test(text)
