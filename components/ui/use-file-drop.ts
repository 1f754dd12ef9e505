import { useRef, useState, type ChangeEvent, type DragEvent } from 'react'

/** Files that come by drop on an area, or by choosing with a hidden input: what to put on either, and whether something hangs over the area. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onFiles([...files])
  }
  return {
    isOver,
    choose: () => input.current?.click(),
    area: {
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      },
      onDragOver: (event: DragEvent) => {
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
    },
    input: {
      ref: input,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        take(event.target.files)
        event.target.value = ''
      },
    },
  }
}
