import type { ShopModel } from '@/lib/customers/prediction/prediction'

import { CDNOW_FITS, CDNOW_SPEND } from './cdnow'

/** A shop like CDNOW, in weeks. */
export const shopModel = (fields: Partial<ShopModel> = {}): ShopModel => ({
  model: 'mbgnbd',
  unit: 'week',
  parameters: CDNOW_FITS.mbgnbd,
  spread: [],
  spend: CDNOW_SPEND,
  currency: 'USD',
  customers: 2_357,
  orders: 5_000,
  fittedAt: 0,
  degenerate: null,
  priorWeight: 0,
  endless: true,
  backtest: null,
  ...fields,
})
