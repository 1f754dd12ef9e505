/** A small backup of what nothing else brings back, kept apart from the database. */
export interface Mirror {
  /** Of the edits that it holds. */
  readonly mark: string
  /** Epoch ms. */
  readonly madeAt: number
  /** A backup file, base64. */
  readonly file: string
}

/** Where the mirror is kept. */
export interface MirrorShelf {
  /** Of the mirror that is kept, without reading the rest of it; null: there is none. */
  readonly readMark: () => Promise<string | null>
  /** null: there is none that can be read. */
  readonly read: () => Promise<Mirror | null>
  readonly write: (mirror: Mirror) => Promise<void>
}
