import type { alerts as english } from '../en/alerts'

export const alerts: typeof english = {
  left: (kind, left) => `还剩 ${left}：${kind}`,
  overdue: (kind) => `已超时：${kind}`,
  atExpiry: {
    'auto-refund': '到点平台自动退款。',
    'auto-approve': '到点视为同意。',
    'auto-close': '到点案件自动关闭。',
    unknown: '打开案件处理。',
    escalates: '到时由平台处理。',
    completes: '到时交易完成。',
    'right-lost': '到时将无法再操作。',
    'counts-against': '到时会影响店铺指标。',
  },
  afterExpiry: {
    'auto-refund': '平台可能已退款。打开案件查看。',
    'auto-approve': '可能已视为同意。打开案件查看。',
    'auto-close': '案件可能已关闭。打开查看。',
    unknown: '打开案件查看结果。',
    escalates: '平台可能已介入，打开查看。',
    completes: '交易可能已完成，打开查看。',
    'right-lost': '可能已无法操作，打开查看。',
    'counts-against': '可能已影响店铺指标，打开查看。',
  },
  unknown: (kind: string) => `时限未知：${kind}`,
  uncertain: '按规则推算，以页面为准。',
  unopened: '还没有人打开过。',
  missed: (count: number) => `Tillside 关闭期间有 ${count} 个时限到点`,
  several: (count: number) => `${count} 个时限待处理`,
  more: (count: number) => `还有 ${count} 个`,
  repeated: '可能已提醒过：浏览器中断了。',
}
