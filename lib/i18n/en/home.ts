/** Words of the first page of the workbench, in English: the shape that every language fills. */
export const home = {
  week: 'Report of the week',
  setUp: {
    fresh: 'Four steps, under five minutes: marketplaces, orders, tiers, first customers.',
    left: (step: string) => `Left at: ${step}.`,
    begin: 'Begin',
    goOn: 'Go on',
    over: 'Not needed',
  },
  risk: {
    soon: 'At risk within 24 h',
    noneSoon: 'Nothing is at risk within 24 h.',
    all: (count: string) => `All cases: ${count}`,
  },
  leaving: {
    title: 'Leaving, and worth a call',
    stake: 'At stake in a year',
    of: 'of customers past their rhythm:',
    behindNote: (shown: string, all: string) =>
      `${shown} of ${all}, those with most at stake first`,
    behind: 'Customers who are leaving',
    late: (days: string) => `${days} late`,
    active: (chance: string) => `${chance} to buy again`,
    how: 'What they would spend in a year if they still bought here, times the chance that they do not. Whoever is silent for two cycles is not in it.',
    none: 'Nobody with a rhythm of their own is past it.',
    unforetold: (count: string) =>
      `${count} are past their rhythm; too little is known to say what is at stake.`,
    uncounted: 'Not counted yet: it comes with the next count of the shop.',
  },
  health: {
    title: 'What is read',
    noConsole: 'No marketplace is switched on: no page is read.',
    unopened: 'No page of a marketplace was read yet: open a chat or a list.',
    unread: 'Whether consoles are read is not known: the background did not answer.',
    fine: (fields: string) => `All fields are read: ${fields}`,
    failing: (fields: string, platforms: string) => `Not read: ${fields} fields (${platforms})`,
    noImport: 'No file came in yet.',
  },
  coverage: {
    title: 'What is known of each shop',
    note: 'figures hold for these orders, no others',
    more: 'Add orders',
    span: 'From and to',
    orders: 'Orders',
    claimed: 'With a buyer',
    files: (from: string, to: string) => `${from} – ${to}, from files`,
    pages: (from: string) => `since ${from}, only what pages showed`,
    of: (claimed: string, all: string) => `${claimed} of ${all}`,
  },
}
