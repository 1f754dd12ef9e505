import type { SentPicture } from '@/lib/messaging/reply-calls'

/** A picture as PNG: the only kind that every browser takes into its clipboard. */
async function toPng({ type, data }: SentPicture): Promise<Blob> {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.codePointAt(0) ?? 0)
  const blob = new Blob([bytes], { type })
  if (type === 'image/png') return blob
  const bitmap = await createImageBitmap(blob)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  return canvas.convertToBlob({ type: 'image/png' })
}

/** Puts a picture into the clipboard; false where the browser refuses, as it may in a frame. */
export async function copyPicture(picture: SentPicture): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng(picture) })])
    return true
  } catch {
    return false
  }
}
