/** Why nothing is taken out of an archive. */
export const ARCHIVE_FAULTS = [
  /** Not a ZIP, one of many volumes, or packed in a way that is not known. */
  'archive',
  /** It breaks off, or its parts do not fit. */
  'damaged',
  /** It would unpack to more than any export. */
  'too-large',
  /** Names that point elsewhere, parts that overlap: made to mislead. */
  'unsafe-archive',
  'password-needed',
  'wrong-password',
] as const
export type ArchiveFault = (typeof ARCHIVE_FAULTS)[number]

/** Why a file, or a table of it, cannot be looked into. */
export const CONTAINER_REFUSALS = [
  ...ARCHIVE_FAULTS,
  'empty',
  /** A spreadsheet of another kind: of before 2007, with a password, or of another program. */
  'spreadsheet',
  'undecodable',
  /** An archive in the archive. */
  'nested-archive',
] as const
export type ContainerRefusal = (typeof CONTAINER_REFUSALS)[number]

/** How the cells of a table are written: as text of an encoding, or in a workbook. */
export const TABLE_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'xlsx'] as const
export type TableEncoding = (typeof TABLE_ENCODINGS)[number]
