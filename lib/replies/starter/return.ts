import type { StarterReply } from './starter-reply'

/** A return from its address to the check of what came back. */
export const returnReplies: readonly StarterReply[] = [
  {
    id: 'return-address',
    stage: 'after-sale',
    title: {
      en: 'Return: address and what to put in',
      'zh-CN': '退货：给地址和注意事项',
      'zh-TW': '退貨：提供地址和注意事項',
    },
    body: {
      en: 'Your return for {{ order.number }} has been approved. Please send it to {{ policy.return_address }} with all its parts and a note of the order number, and keep the postal receipt.',
      'zh-CN':
        '{{ order.number }} 的退货已同意。请寄到{{ policy.return_address }}，配件带齐，放张纸条写订单号，寄件凭证留好。',
      'zh-TW':
        '{{ order.number }} 的退貨已同意。請寄到{{ policy.return_address }}，配件帶齊，放張紙條寫訂單編號，寄件收據請留好。',
    },
    others: {
      short: {
        en: 'Return address for {{ order.number }}: {{ policy.return_address }}.',
        'zh-CN': '{{ order.number }} 退货地址：{{ policy.return_address }}。',
        'zh-TW': '{{ order.number }} 退貨地址：{{ policy.return_address }}。',
      },
    },
    intents:
      'return address, where to send, agreed return, 退货地址, 寄到哪, 退到哪里, 退貨地址, 寄到哪裡, 退到哪',
  },
  {
    id: 'return-parcel-number',
    stage: 'after-sale',
    title: {
      en: 'Return: asks for the parcel number',
      'zh-CN': '退货：请填单号',
      'zh-TW': '退貨：請填物流單號',
    },
    body: {
      en: 'Once you\'ve sent it, please enter the tracking number in your return request; without it the request lapses when its time is up. {% optional "until", label: "Give the day" %}The page gives you until {% ask "day", label: "Day on the request", kind: "date" %}. {% endoptional %}If the field won\'t take it, tell me.',
      'zh-CN':
        '寄出后请把单号填到退货申请里，超时没填申请会失效。{% optional "until", label: "说明日期" %}页面上的期限是{% ask "day", label: "申请页上的日期", kind: "date" %}。{% endoptional %}填不进去就告诉我。',
      'zh-TW':
        '寄出後請把物流單號填到退貨申請裡，超過時間沒填申請會失效。{% optional "until", label: "說明日期" %}頁面上的期限是{% ask "day", label: "申請頁上的日期", kind: "date" %}。{% endoptional %}填不進去就跟我說。',
    },
    intents:
      'enter tracking, return parcel number, sent it back, 填单号, 退货单号, 已经寄了, 填單號, 退貨單號, 已經寄了喔',
  },
  {
    id: 'return-arrived',
    stage: 'after-sale',
    title: {
      en: 'Return arrived: being checked',
      'zh-CN': '退货已收到：验收中',
      'zh-TW': '退貨已收到：檢查中',
    },
    body: {
      en: 'Your return for {{ order.number }} has arrived and is being checked. I\'ll confirm it in the request afterwards; I expect to know by {% ask "when", label: "Expected by" %}.',
      'zh-CN':
        '{{ order.number }} 的退货收到了，正在验收，验完我在申请里确认，预计{% ask "when", label: "预计时间" %}有结果。',
      'zh-TW':
        '{{ order.number }} 的退貨收到了，正在檢查，檢查完我在申請裡確認，預計{% ask "when", label: "預計時間" %}有結果。',
    },
    intents:
      'did you get my return, return received, 退货收到了吗, 退货收到, 退貨收到了嗎, 退貨收到',
  },
  {
    id: 'return-not-arrived',
    stage: 'after-sale',
    title: {
      en: 'Return shows delivered, warehouse has nothing',
      'zh-CN': '退货显示签收，仓库没找到',
      'zh-TW': '退貨顯示簽收，倉庫沒找到',
    },
    body: {
      en: "The carrier shows your return as delivered, but our warehouse hasn't found it yet. I'm asking them to look again; a photo of your receipt or the parcel would help.",
      'zh-CN':
        '快递显示退货已签收，仓库暂时没找到，我让他们再查一遍。您手上有寄件凭证或包裹照片的话发我一下，好找些。',
      'zh-TW':
        '物流顯示退貨已簽收，倉庫暫時沒找到，我請他們再查一遍。您手邊有寄件收據或包裹照片的話傳我一下，比較好找。',
    },
    intents:
      'return delivered no refund, lost return, 退货签收没退款, 退货丢了, 退貨簽收沒退款, 退貨寄丟',
  },
  {
    id: 'return-problem-found',
    stage: 'after-sale',
    title: {
      en: 'Return checked: something is not in order',
      'zh-CN': '退货验收有问题',
      'zh-TW': '退貨檢查有狀況',
    },
    body: {
      en: 'When we checked your return for {{ order.number }}, we found {% ask "finding", label: "What was found" %}; I\'m sending you our photos. What was it like when you packed it? I\'d like to hear your side before anything is decided.',
      'zh-CN':
        '{{ order.number }} 的退货验收时发现{% ask "finding", label: "发现的情况" %}，照片发您看。寄出时是什么样的？我想先听您说，再看怎么处理。',
      'zh-TW':
        '{{ order.number }} 的退貨檢查時發現{% ask "finding", label: "發現的狀況" %}，照片傳給您看。寄出時是什麼樣子？我想先聽您說，再看怎麼處理。',
    },
    intents:
      'return refused, you say it is damaged, 退货有问题, 不是我弄的, 影响二次销售, 退貨有問題, 不是我弄壞的',
  },
  {
    id: 'return-days',
    stage: 'purpose',
    title: {
      en: 'How many days for a return?',
      'zh-CN': '几天内能退',
      'zh-TW': '幾天內可以退',
    },
    body: {
      en: 'In our shop you can request a return within {{ policy.return_days }} {{ policy.return_days | plural: "day", "days" }} of receipt; the page describes the condition it should be in. Is there something you\'re unsure about? Let\'s look at it before you order.',
      'zh-CN':
        '本店是签收后{{ policy.return_days }}天内可申请退货，商品状态要求见页面。您担心哪方面？下单前先帮您看清楚。',
      'zh-TW':
        '本店是簽收後{{ policy.return_days }}天內可申請退貨，商品狀態要求見頁面。您擔心哪方面？下單前先幫您看清楚。',
    },
    intents:
      'return policy, refund policy, can i return, days to return, 七天无理由, 能退吗, 几天内退, 鑑賞期, 可以退嗎, 幾天內退',
  },
  {
    id: 'return-late',
    stage: 'after-sale',
    title: {
      en: 'Return period is over',
      'zh-CN': '超过退货时间',
      'zh-TW': '超過退貨時間',
    },
    body: {
      en: 'The order page shows that the return period for {{ order.number }} ended on {% ask "ended", label: "Ended on", kind: "date" %}. What\'s the trouble with it? A repair, an exchange or some advice may still be possible; let me see what fits.',
      'zh-CN':
        '订单页显示 {{ order.number }} 的退货时间到{% ask "ended", label: "截止日期", kind: "date" %}为止。是遇到什么问题了？维修、换货或使用上的办法我再帮您看看。',
      'zh-TW':
        '訂單頁顯示 {{ order.number }} 的退貨時間到{% ask "ended", label: "截止日期", kind: "date" %}為止。是遇到什麼問題了？維修、換貨或使用上的方式我再幫您看看。',
    },
    intents:
      'too late to return, expired return, 过期了, 超过七天, 退不了, 過期了, 超過七天, 退不了嗎',
  },
]
