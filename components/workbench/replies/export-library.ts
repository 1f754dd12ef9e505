import type { Library } from '@/lib/replies/library'

import type { WorkbenchServices } from '../services'

/** Kinds of files that the library is written as. */
export const EXPORT_KINDS = ['csv', 'xlsx', 'json'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

type Parts = Pick<WorkbenchServices, 'call' | 'saveText' | 'saveFile'>

/** Pictures of some replies; those that could not be read are counted. */
async function readPictures(call: Parts['call'], { replies }: Library) {
  const pictures: { readonly id: string; readonly data: string }[] = []
  let lost = 0
  for (const id of new Set(replies.flatMap(({ imageIds }) => imageIds))) {
    const answer = await call('readImage', { imageId: id })
    if (answer.ok && answer.value !== null) pictures.push({ id, data: answer.value.data })
    else lost += 1
  }
  return { pictures, lost }
}

/** Saves a library as a file, groups named in one language; gives how many of its pictures are not in it. Throws where nothing was saved. */
export async function exportLibrary(
  library: Library,
  {
    kind,
    fileName,
    lang,
  }: { readonly kind: ExportKind; readonly fileName: string; readonly lang: string },
  { call, saveText, saveFile }: Parts,
): Promise<number> {
  const name = `${fileName}.${kind}`
  if (kind === 'json') {
    const { writeLibraryJson } = await import('@/lib/replies/formats/library-json')
    const { pictures, lost } = await readPictures(call, library)
    saveText(name, writeLibraryJson({ ...library, pictures }), 'application/json')
    return lost
  }
  const { writeRepliesCsv, writeRepliesXlsx } = await import('@/lib/replies/formats/write-table')
  if (kind === 'csv') saveText(name, writeRepliesCsv(library, lang), 'text/csv')
  else saveFile(name, await writeRepliesXlsx(library, lang))
  return 0
}
