/** Tables of what people wrote and decided: few rows, of which each one counts, and which no file and no page brings back. */
export const WRITTEN_TABLES = [
  'notes',
  'tags',
  'joins',
  'records',
  'replies',
  'replyGroups',
  'products',
  'packages',
  'guardWords',
  'customerGroups',
  'cases',
] as const
