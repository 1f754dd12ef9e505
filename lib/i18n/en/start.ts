/** Words of setting up, in English: the shape that every language fills. */
export const start = {
  title: 'Set up Tillside',
  place: (step: string, all: string) => `Step ${step} of ${all}`,
  label: 'Steps',
  done: 'done',
  steps: {
    consoles: 'Marketplaces',
    orders: 'Orders',
    tiers: 'Tiers',
    customers: 'First customers',
  },
  heads: {
    consoles: 'Where you sell',
    orders: 'What you sold',
    tiers: 'Tiers from your own customers',
    customers: 'Who buys most from you',
  },
  leads: {
    consoles:
      'Switch on where you sell. The browser asks once for each, because Tillside reads the pages you look at there, and no others. Nothing is sent; switch it off at any time.',
    orders:
      'Drop the order file of your marketplace, or load the sample shop first. It is read on this computer only, and can be taken out again as a whole.',
    tiers:
      'Four tiers, cut from what they bought. Nothing counts before you press Apply, and it can be undone.',
    customers:
      'Their card stands beside each chat and list from now on; press a name for all that is known.',
  },
  onward: 'On and back',
  back: 'Back',
  next: (step: string) => `On to: ${step}`,
  finish: 'Done, to Today',
  later: 'Go on later',
  skip: 'Do without setting up',
  tiers: {
    generosity: 'How many should have a tier',
    generosities: {
      few: 'Few: the best fifth',
      usual: 'The usual: two fifths',
      many: 'Many: three fifths',
    },
    best: 'The best',
    now: 'Customers now',
    after: 'Then',
    byHand: 'Set tiers by hand: names, colours, benefits',
    tooFew: 'Too few customers with a known amount to propose anything. The usual tiers hold.',
    otherCurrency: (currency: string) =>
      `This shop sells in ${currency}; tiers count another currency, so that no amount is counted yet.`,
    countIn: (currency: string) => `Count in ${currency}`,
  },
  none: {
    title: 'No customers yet',
    noOrders: 'It takes orders: go back one step, drop a file or load the sample shop.',
    noBuyers:
      'The orders name no buyer. Each finds theirs as soon as a chat or list shows its number: switch the marketplace on.',
  },
  customers: {
    title: 'Best customers',
    note: 'by all they have paid',
    all: 'All customers',
  },
  consoles: {
    title: 'Where the card stands',
    none: 'No marketplace is switched on yet.',
    open: (platform: string) => `Open ${platform}`,
  },
}
