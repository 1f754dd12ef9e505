/** Words on what stands in a page itself; the panel inside has its own. */
export interface PageWords {
  readonly title: string
  readonly open: string
  readonly resize: string
  /** Says that the page has to be loaded again after an update. */
  readonly reload: string
}
