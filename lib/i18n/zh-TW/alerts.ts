import type { alerts as english } from '../en/alerts'

export const alerts: typeof english = {
  caseKinds: {
    'refund-only': '僅退款',
    'return-refund': '退貨退款',
    exchange: '換貨',
    resend: '補寄',
    repair: '維修',
    other: '售後案件',
  },
  left: (kind, left) => `${kind}：還剩 ${left}`,
  overdue: (kind) => `${kind}：已逾時`,
  atExpiry: {
    'auto-refund': '時間一到，平台自動退款。',
    'auto-approve': '時間一到，視為同意。',
    'auto-close': '時間一到，案件自動關閉。',
    unknown: '開啟案件處理。',
  },
  afterExpiry: {
    'auto-refund': '平台可能已退款。開啟案件查看。',
    'auto-approve': '可能已視為同意。開啟案件查看。',
    'auto-close': '案件可能已關閉。開啟查看。',
    unknown: '開啟案件查看結果。',
  },
  repeated: '可能已提醒過：瀏覽器中斷了。',
}
