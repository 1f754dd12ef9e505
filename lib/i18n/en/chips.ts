/** Words on chips in lists, on their hover card, and about them, in English: the shape that every language fills. */
export const chips = {
  units: { day: 'd', hour: 'h', minute: 'min' },
  about: 'about',
  overdue: 'overdue',
  risks: { watch: 'watch', high: 'high risk' },
  /** Names the frame of the hover card. */
  card: 'Tillside: this buyer at a glance',
  hover: {
    nobody: 'Nobody knows yet whose order this is.',
    lost: 'Tillside does not answer. Close and point at it again.',
    order: (number: string) => `Order ${number}`,
    note: 'Note:',
    whole: 'Order and panel',
    close: 'Close',
  },
  setting: {
    title: 'Lists of orders and cases',
    show: 'Tiers beside buyers',
    note: 'On lists of marketplaces: tier, warning and nearest clock. Hidden while the screen is shared.',
  },
}
