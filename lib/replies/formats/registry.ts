import { espanso } from './espanso'
import { libraryJson } from './library-json'
import { markdownScripts } from './markdown-scripts'
import { phraseTable } from './phrase-table'
import type { ReplyFormat } from './reply-format'
import { textBlaze } from './text-blaze'

/** Every format, in the order in which a file is tried: the surest signs first. */
export const REPLY_FORMATS: readonly ReplyFormat[] = [
  libraryJson,
  textBlaze,
  espanso,
  markdownScripts,
  phraseTable,
]
