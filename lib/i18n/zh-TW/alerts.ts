import type { alerts as english } from '../en/alerts'

export const alerts: typeof english = {
  left: (kind, left) => `還剩 ${left}：${kind}`,
  overdue: (kind) => `已逾時：${kind}`,
  atExpiry: {
    'auto-refund': '時間一到，平台自動退款。',
    'auto-approve': '時間一到，視為同意。',
    'auto-close': '時間一到，案件自動關閉。',
    unknown: '開啟案件處理。',
    escalates: '到時由平台處理。',
    completes: '到時交易完成。',
    'right-lost': '到時將無法再操作。',
    'counts-against': '到時會影響店鋪指標。',
  },
  afterExpiry: {
    'auto-refund': '平台可能已退款。開啟案件查看。',
    'auto-approve': '可能已視為同意。開啟案件查看。',
    'auto-close': '案件可能已關閉。開啟查看。',
    unknown: '開啟案件查看結果。',
    escalates: '平台可能已介入，打開查看。',
    completes: '交易可能已完成，打開查看。',
    'right-lost': '可能已無法操作，打開查看。',
    'counts-against': '可能已影響店鋪指標，打開查看。',
  },
  unknown: (kind: string) => `時限不明：${kind}`,
  uncertain: '依規則推算，以頁面為準。',
  unopened: '還沒有人打開過。',
  missed: (count: number) => `Tillside 關閉期間有 ${count} 個時限到點`,
  several: (count: number) => `${count} 個時限待處理`,
  more: (count: number) => `還有 ${count} 個`,
  repeated: '可能已提醒過：瀏覽器中斷了。',
}
