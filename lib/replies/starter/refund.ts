import type { StarterReply } from './starter-reply'

/** Refunds by case: the true reason is asked for, none is named, and nothing is traded for a withdrawal. */
export const refundReplies: readonly StarterReply[] = [
  {
    id: 'refund-reason',
    stage: 'after-sale',
    title: {
      en: 'Refund: ask what happened',
      'zh-CN': '退款：先问清原因',
      'zh-TW': '退款：先問清原因',
    },
    body: {
      en: "I've seen your refund request for order {{ order.number }}. What happened with it? Just tell me as it is, and I'll handle it by the platform's rules.",
      'zh-CN':
        '看到订单 {{ order.number }} 的退款申请了。遇到了什么情况？您照实说，我按平台规则给您处理。',
      'zh-TW':
        '看到訂單 {{ order.number }} 的退款申請了。遇到了什麼狀況？您照實說，我依平台規則為您處理。',
    },
    others: {
      short: {
        en: 'What happened with {{ order.number }}? Just tell me as it is.',
        'zh-CN': '{{ order.number }} 遇到什么情况了？您照实说，我来处理。',
        'zh-TW': '{{ order.number }} 遇到什麼狀況了？您照實說，我來處理。',
      },
      warm: {
        en: "I'm sorry {{ order.number }} didn't work out for you. Could you tell me in your own words what happened? Then I can handle it properly, and we can learn from it.",
        'zh-CN':
          '{{ order.number }} 没让您满意，抱歉。当时是什么情况，用您自己的话跟我说说好吗？我好对着情况处理，我们也能改进。',
        'zh-TW':
          '{{ order.number }} 沒能讓您滿意，很抱歉。當時是什麼狀況，用您自己的話跟我說說好嗎？我才能照狀況處理，我們也會改進。',
      },
    },
    intents:
      'refund, refunds, return, money back, reimbursement, 退款, 退货, 不想要, 退钱, 我要退款, 申请退款, 退貨, 退錢, 申請退款, tk, th',
  },
  {
    id: 'refund-reason-unclear',
    stage: 'after-sale',
    title: {
      en: 'Refund: reason and story differ',
      'zh-CN': '退款：原因与情况对不上',
      'zh-TW': '退款：原因與狀況對不上',
    },
    body: {
      en: "The reason in your request and what you've told me here sound different to me. Which of the two is how it really was? You can edit the request yourself; just write what happened, and I'll apply the rule for it.",
      'zh-CN':
        '申请里写的和您刚才说的好像不太一样，哪个更符合实际？申请您可以自己修改，按真实情况写就好，我对应规则处理。',
      'zh-TW':
        '申請裡寫的和您剛才說的好像不太一樣，哪個比較符合實際？申請您可以自己修改，照真實狀況寫就好，我依對應的規則處理。',
    },
    intents:
      'which reason, what to fill in, reason for refund, 选什么原因, 退款原因, 怎么填, 選什麼原因, 退款原因怎麼填, 理由',
  },
  {
    id: 'refund-not-shipped',
    stage: 'after-sale',
    title: {
      en: 'Refund before dispatch: checked, next step',
      'zh-CN': '未发货退款：核对后处理',
      'zh-TW': '未出貨退款：核對後處理',
    },
    body: {
      en: "Order {{ order.number }} hasn't left the warehouse, and I'm asking them to hold it. I'm going through your request now; you'll see the result on the request page.",
      'zh-CN':
        '订单 {{ order.number }} 还没出库，我先让仓库停下。您的申请我现在核对，处理结果在申请页能看到。',
      'zh-TW':
        '訂單 {{ order.number }} 還沒出倉，我先請倉庫停下。您的申請我現在核對，處理結果在申請頁看得到。',
    },
    intents:
      'refund not shipped, refund before sending, 没发货退款, 未发货退款, 还没发就退, 未出貨退款, 還沒出就退',
  },
  {
    id: 'refund-only',
    stage: 'after-sale',
    title: {
      en: 'Refund without return: what is needed',
      'zh-CN': '仅退款：核对需要的资料',
      'zh-TW': '僅退款：確認所需資料',
    },
    body: {
      en: 'I\'ve seen your request for a refund of {{ case.amount | money }} without return. To handle it fairly, could you add {% ask "proof", label: "What is needed, as in a photo" %}? I\'ll check it against the tracking data and answer in the request.',
      'zh-CN':
        '您申请仅退款{{ case.amount | money }}，我看到了。为了处理得公道，请补充{% ask "proof", label: "需要的资料，如照片" %}，我跟物流信息一起核对，在申请里回复您。',
      'zh-TW':
        '您申請僅退款{{ case.amount | money }}，我看到了。為了處理得公道，請補充{% ask "proof", label: "需要的資料，如照片" %}，我跟物流資料一起核對，在申請裡回覆您。',
    },
    intents:
      'refund only, keep the item, without return, 仅退款, 不退货退款, 不退货, 只退款, 僅退款, 不退貨退款, 不退貨',
  },
  {
    id: 'refund-partial',
    stage: 'after-sale',
    title: {
      en: 'Part of the amount: asks if it suits',
      'zh-CN': '部分退款：征求意见',
      'zh-TW': '部分退款：徵求意見',
    },
    body: {
      en: 'For {% ask "point", label: "What is wrong" %}, we could refund {% ask "amount", label: "Amount", kind: "money" %} and you keep the item. Or you send it back and we refund it by the rules. Which would you prefer? No rush to decide.',
      'zh-CN':
        '{% ask "point", label: "有问题的地方" %}这一点，可以退您{% ask "amount", label: "金额", kind: "money" %}，商品您留着用；或者寄回来，按规则退款。您看哪种合适？不急着定。',
      'zh-TW':
        '{% ask "point", label: "有問題的地方" %}這一點，可以退您{% ask "amount", label: "金額", kind: "money" %}，商品您留著用；或者寄回來，依規則退款。您看哪種合適？不急著決定。',
    },
    intents:
      'partial refund, compensation, some money back, 部分退款, 补偿, 退一部分, 部分退款可以嗎, 補償, 退一部份',
  },
  {
    id: 'refund-amount',
    stage: 'after-sale',
    title: {
      en: 'Amount asked and amount paid differ',
      'zh-CN': '申请金额与实付不符',
      'zh-TW': '申請金額與實付不符',
    },
    body: {
      en: "Your request says {{ case.amount | money }}, and {{ order.paid | money }} was paid for this item. How did you work it out? If it's a typo, you can edit the request; if I've missed something, tell me.",
      'zh-CN':
        '申请金额是{{ case.amount | money }}，这件实付是{{ order.paid | money }}。您是怎么算的呢？填错了可以在申请里改，我漏了什么也请告诉我。',
      'zh-TW':
        '申請金額是{{ case.amount | money }}，這件實付是{{ order.paid | money }}。您是怎麼算的呢？填錯了可以在申請裡改，我漏了什麼也請告訴我。',
    },
    intents:
      'wrong refund amount, less money, coupon refund, 退款金额不对, 少退了, 退少了, 退款金額不對, 少退了錢',
  },
  {
    id: 'refund-approved',
    stage: 'after-sale',
    title: {
      en: 'Refund approved: when the money comes',
      'zh-CN': '退款已同意：多久到账',
      'zh-TW': '退款已同意：多久入帳',
    },
    body: {
      en: 'Your refund of {{ case.amount | money }} is approved. It goes back the way you paid and usually takes {% ask "days", label: "Working days", default: "2-7" %} working days; the exact day depends on your bank or wallet.',
      'zh-CN':
        '退款{{ case.amount | money }}已同意，原路退回，一般{% ask "days", label: "工作日", default: "2-7" %}个工作日到账，具体看银行或支付平台。',
      'zh-TW':
        '退款{{ case.amount | money }}已同意，依原付款方式退回，一般{% ask "days", label: "工作天", default: "2-7" %}個工作天入帳，實際依銀行或支付平台為準。',
    },
    others: {
      short: {
        en: 'Approved: {{ case.amount | money }}, usually back in {% ask "days", label: "Working days", default: "2-7" %} working days.',
        'zh-CN':
          '已同意，{{ case.amount | money }}一般{% ask "days", label: "工作日", default: "2-7" %}个工作日到账。',
        'zh-TW':
          '已同意，{{ case.amount | money }}一般{% ask "days", label: "工作天", default: "2-7" %}個工作天入帳。',
      },
    },
    intents:
      'when money back, get my money back, when refund, refund status, status of my refund, track refund, how long refund, 多久到账, 退款到哪, 什么时候退钱, 多久入帳, 退款到哪了, 什麼時候退錢',
  },
  {
    id: 'refund-money-late',
    stage: 'after-sale',
    title: {
      en: 'Approved, but the money is not there',
      'zh-CN': '已退款没到账',
      'zh-TW': '已退款但沒入帳',
    },
    body: {
      en: 'The platform shows refund {{ case.number }} as sent on {% ask "sent", label: "Day of the refund", kind: "date" %}. Could you check the account you paid from? If it still isn\'t there after {% ask "days", label: "Working days", default: "7" %} working days, tell me and we\'ll ask the platform together.',
      'zh-CN':
        '平台显示退款 {{ case.number }} 已在{% ask "sent", label: "退款日期", kind: "date" %}退出。麻烦看下付款的那个账户，过了{% ask "days", label: "工作日", default: "7" %}个工作日还没有就告诉我，我跟您一起问平台。',
      'zh-TW':
        '平台顯示退款 {{ case.number }} 已在{% ask "sent", label: "退款日期", kind: "date" %}退出。麻煩看一下付款的那個帳戶，過了{% ask "days", label: "工作天", default: "7" %}個工作天還沒有就跟我說，我跟您一起問平台。',
    },
    intents:
      'refund not received, my refund, money not there, 退款没到, 没收到退款, 钱没退, 退款沒到, 沒收到退款, 錢沒退',
  },
]
