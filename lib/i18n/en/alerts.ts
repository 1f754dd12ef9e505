/** Words of the alerts area, in English: the shape that every language fills. */
export const alerts = {
  fieldsLost: (platform: string, page: string) => `${platform}: ${page} reads less`,
  fieldsLostText: (fields: string) => `Not read any more: ${fields}. See what you can do.`,
  left: (kind: string, left: string) => `${left} left: ${kind}`,
  overdue: (kind: string) => `Time is up: ${kind}`,
  atExpiry: {
    'auto-refund': 'Then the platform refunds by itself.',
    'auto-approve': 'Then it counts as agreed.',
    'auto-close': 'Then the case closes by itself.',
    unknown: 'Open the case to answer it.',
    escalates: 'Then the platform decides.',
    completes: 'Then the trade completes.',
    'right-lost': 'Then the right to act is gone.',
    'counts-against': 'Then it counts against the shop.',
  },
  afterExpiry: {
    'auto-refund': 'The platform may have refunded. Open the case.',
    'auto-approve': 'It may count as agreed. Open the case.',
    'auto-close': 'The case may have closed. Open it.',
    unknown: 'Open the case to see what happened.',
    escalates: 'The platform may decide now. Open the case.',
    completes: 'The trade may be complete. Open it to see.',
    'right-lost': 'The right to act may be gone. Open the case.',
    'counts-against': 'It may count against the shop now. Open it.',
  },
  unknown: (kind: string) => `Clock unknown: ${kind}`,
  uncertain: 'Reckoned by a rule: look at the page.',
  unopened: 'Nobody has opened it.',
  missed: (count: number) => `${count} clocks came due while Tillside was off`,
  several: (count: number) => `${count} clocks need you`,
  more: (count: number) => `and ${count} more`,
  repeated: 'It may have been shown before: the browser stopped.',
  band: (count: string, one: boolean) =>
    one
      ? `${count} alert came due while the browser was shut or asleep`
      : `${count} alerts came due while the browser was shut or asleep`,
  seeBand: 'See them',
}
