/** Words for naming a buyer by hand. */
export const lookup = {
  title: 'Who are you talking with?',
  text: 'For chats in programs that no extension reaches, such as Qianniu: paste the nick or an order number.',
  field: 'Nick or order number',
  find: 'Find',
  confirm: 'Is it this buyer? Press to show them.',
  last: (day: string) => `last ${day}`,
  byOrder: (number: string) => `order ${number}`,
  nobody: 'Nobody is known by that. Check it, or import the orders.',
  unclaimed: (number: string) => `Order ${number} is known, but not whose it is.`,
  unknownNick: 'No order is known of this nick. Show them as new?',
  newcomer: (shop: string) => `new in ${shop}`,
  byHand: 'Named by you',
  another: 'Another buyer',
  open: 'Companion window',
}
