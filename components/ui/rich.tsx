import { stretchesOf } from '@/lib/i18n/strong'

/** A catalogue text with its stressed stretches in bold. */
export function Rich({ text }: { readonly text: string }) {
  return stretchesOf(text).map((stretch, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- stretches have no other identity and never move
    stretch.stressed ? <b key={index}>{stretch.text}</b> : stretch.text,
  )
}
