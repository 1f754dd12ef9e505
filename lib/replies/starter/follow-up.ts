import type { StarterReply } from './starter-reply'

/** Asking after a delivery, an exchange or a refund. */
export const followUpReplies: readonly StarterReply[] = [
  {
    id: 'follow-up',
    stage: 'care',
    title: {
      en: 'After arrival: ask how it is',
      'zh-CN': '到货回访',
      'zh-TW': '到貨關心',
    },
    body: {
      en: "Hello {{ customer.nick }}, your {{ order.title }} should have arrived by now. How do you like it? If anything's unclear, just ask me.",
      'zh-CN':
        '{{ customer.nick }}，您的{{ order.title }}应该收到了。用着怎么样？有不清楚的地方随时问我。',
      'zh-TW':
        '{{ customer.nick }}，您的{{ order.title }}應該收到了。用起來怎麼樣？有不清楚的地方隨時問我。',
    },
    others: {
      short: {
        en: 'Did {{ order.title }} arrive all right?',
        'zh-CN': '{{ order.title }}收到了吗，还好吗？',
        'zh-TW': '{{ order.title }}收到了嗎，還好嗎？',
      },
      warm: {
        en: "Hello {{ customer.nick }}, just checking in about your {{ order.title }}: did it arrive safely, and is it what you hoped for? I'm happy to help you get started.",
        'zh-CN':
          '{{ customer.nick }}，惦记着您那件{{ order.title }}呢，到得顺利吗，跟想的一样吗？刚上手有不明白的，我陪您弄。',
        'zh-TW':
          '{{ customer.nick }}，想關心一下您的{{ order.title }}，收到時都還好嗎，跟想像中一樣嗎？剛開始用有不清楚的，我陪您一起看。',
      },
    },
    intents:
      'received, follow, nice, got it, 收到, 收到了, 回访, 很好, 到货了, 收到貨, 回訪, 不錯, hf, dh',
  },
  {
    id: 'follow-up-use',
    stage: 'care',
    title: {
      en: 'Some weeks on: still working well?',
      'zh-CN': '用一阵后回访',
      'zh-TW': '用一陣子後關心',
    },
    body: {
      en: 'Hello {{ customer.nick }}, you\'ve had {{ order.title }} for a while now. Is everything working as it should? A little care tip: {% ask "tip", label: "Tip, from the manual" %}.',
      'zh-CN':
        '{{ customer.nick }}，{{ order.title }}用了一阵了，都还正常吗？顺便说个保养小提示：{% ask "tip", label: "提示，按说明书" %}。',
      'zh-TW':
        '{{ customer.nick }}，{{ order.title }}用了一陣子，都還正常嗎？順便分享一個保養小提醒：{% ask "tip", label: "提醒，依說明書" %}。',
    },
    intents:
      'after some weeks, still good, maintenance, 用了一段时间, 保养提示, 用一段時間, 保養提醒',
  },
  {
    id: 'follow-up-after-fix',
    stage: 'care',
    title: {
      en: 'After an exchange, repair or resend',
      'zh-CN': '售后处理后回访',
      'zh-TW': '售後處理後關心',
    },
    body: {
      en: 'Hello {{ customer.nick }}, the {% choose "what", label: "What was done", "replacement", "repaired item", "missing piece" %} should be with you by now. Is it right this time? If not, write here and I\'ll pick it up again.',
      'zh-CN':
        '{{ customer.nick }}，{% choose "what", label: "处理的是", "换的新件", "修好的", "补发的" %}应该到了。这次都好吗？不对就在这里说，我接着处理。',
      'zh-TW':
        '{{ customer.nick }}，{% choose "what", label: "處理的是", "換的新品", "修好的", "補寄的" %}應該到了。這次都好嗎？不對就在這裡說，我接著處理。',
    },
    intents:
      'after exchange, after repair, fixed now, 换的收到了, 修好收到, 換的收到了, 修好收到了',
  },
  {
    id: 'follow-up-refund',
    stage: 'care',
    title: {
      en: 'After a refund: is the money there?',
      'zh-CN': '退款后回访',
      'zh-TW': '退款後關心',
    },
    body: {
      en: "Hello {{ customer.nick }}, your refund for {{ order.number }} should have arrived by now. Is the amount right? And thank you for telling us what didn't work.",
      'zh-CN':
        '{{ customer.nick }}，{{ order.number }} 的退款应该到账了，金额对吗？也谢谢您告诉我们哪里不合适。',
      'zh-TW':
        '{{ customer.nick }}，{{ order.number }} 的退款應該入帳了，金額對嗎？也謝謝您告訴我們哪裡不合適。',
    },
    intents: 'refund came, refund check, 退款到账了, 退款收到, 退款入帳了, 收到退款',
  },
]
