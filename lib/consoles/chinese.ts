import type { CaseRule } from './profile'

/** What mainland consoles call the kinds of after-sale cases. */
export const CASE_KINDS: CaseRule['kinds'] = {
  仅退款: 'refund-only',
  已发货退款: 'refund-only',
  已发货仅退款: 'refund-only',
  未发货退款: 'unshipped-refund',
  未发货仅退款: 'unshipped-refund',
  退货退款: 'return-refund',
  换货: 'exchange',
  补寄: 'resend',
  维修: 'repair',
}

/** What happens at zero, by the words that say it. */
export const EXPIRIES: CaseRule['countdown']['expiries'] = [
  { text: '自动退款', onExpiry: 'auto-refund' },
  { text: '自动同意', onExpiry: 'auto-approve' },
  { text: '自动关闭', onExpiry: 'auto-close' },
]

/** Time left, at least one of its units. */
export const TIME_LEFT =
  String.raw`(?<!\d)(?:(?<d>\d{1,4})\s*天\s*)?(?:(?<h>\d{1,4})\s*小?时\s*)?` +
  String.raw`(?:(?<m>\d{1,4})\s*分钟?\s*)?(?:(?<s>\d{1,5})\s*秒\s*)?(?<=[天时分钟秒]\s*)`

/** Time left until something happens by itself, worded as any of these consoles may. */
export const TIME_LEFT_UNTIL = `${TIME_LEFT}[^。（）()\\d]{0,20}自动(?:同意|退款|关闭)`
