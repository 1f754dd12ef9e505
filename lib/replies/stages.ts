/** The eight steps of a reception before the sale, in their order. */
export const RECEPTION_STEPS = [
  'welcome',
  'purpose',
  'approach',
  'lead',
  'confirm',
  'record',
  'review',
  'quicken',
] as const

/** Where in the life of a sale a reply belongs: a step of the reception, or what comes after the payment. */
export const REPLY_STAGES = [...RECEPTION_STEPS, 'in-sale', 'after-sale', 'care'] as const
