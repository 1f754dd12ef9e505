import type { ShopModel } from '@/lib/customers/prediction/prediction'

/** The model of a shop of which many customers come back. */
export const SAMPLE_MODEL: ShopModel = {
  model: 'mbgnbd',
  unit: 'day',
  parameters: { r: 0.8, alpha: 60, a: 0.7, b: 2.5 },
  spread: [],
  spend: { p: 6, q: 4, v: 15_000 },
  currency: 'CNY',
  customers: 100,
  orders: 300,
  fittedAt: 0,
  degenerate: null,
  priorWeight: 0,
  endless: true,
  backtest: null,
}
