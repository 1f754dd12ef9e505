import type { StarterReply } from './starter-reply'

/** Last words of a talk. */
export const closingReplies: readonly StarterReply[] = [
  {
    id: 'closing',
    stage: 'care',
    title: {
      en: 'Closing words',
      'zh-CN': '结束语',
      'zh-TW': '結束語',
    },
    body: {
      en: "Glad I could help. If anything else comes up, write here and I'll look into it.",
      'zh-CN': '能帮上您就好。之后有什么事，在这里留言，我来看。',
      'zh-TW': '能幫上您就好。之後有什麼事，在這裡留言，我來看。',
    },
    others: {
      short: {
        en: "You're welcome. I'm here if anything comes up.",
        'zh-CN': '不客气，有事随时说。',
        'zh-TW': '不客氣，有事隨時說。',
      },
      warm: {
        en: 'It was a pleasure, {{ customer.nick }}. Have a lovely day, and come by whenever you need something.',
        'zh-CN': '不客气呀{{ customer.nick }}，跟您聊得很开心。祝您今天顺顺利利，有事随时来找我。',
        'zh-TW': '不客氣，{{ customer.nick }}，很高興能幫上忙。祝您今天順心，有事隨時來找我。',
      },
    },
    intents: 'bye, ok, thank you, thanks, 再见, 好的, 明白, 谢谢, 再見, 了解, 謝謝, jsy',
  },
  {
    id: 'closing-after-sale',
    stage: 'after-sale',
    title: {
      en: 'End of an after-sale case',
      'zh-CN': '售后处理完收尾',
      'zh-TW': '售後處理完收尾',
    },
    body: {
      en: 'So {{ order.number }} is settled on our side: {% ask "result", label: "What was done" %}. Is anything still not right? If something comes up later, write here with the order number.',
      'zh-CN':
        '那 {{ order.number }} 就处理好了：{% ask "result", label: "处理结果" %}。还有哪里没弄好吗？之后想起来，带上订单号在这里说就行。',
      'zh-TW':
        '那 {{ order.number }} 就處理好了：{% ask "result", label: "處理結果" %}。還有哪裡沒處理好嗎？之後想起來，附上訂單編號在這裡說就可以。',
    },
    others: {
      warm: {
        en: 'Thank you for bearing with us, {{ customer.nick }}. {{ order.number }} is settled: {% ask "result", label: "What was done" %}. I hope the next one goes smoothly from the start.',
        'zh-CN':
          '谢谢{{ customer.nick }}一路配合，{{ order.number }} 处理好了：{% ask "result", label: "处理结果" %}。这次让您费心了，希望下回顺顺当当的。',
        'zh-TW':
          '謝謝{{ customer.nick }}一路配合，{{ order.number }} 處理好了：{% ask "result", label: "處理結果" %}。這次讓您費心了，希望下次順順利利。',
      },
    },
    intents: 'all solved, settled, case done, 解决了, 处理好了, 弄好了, 解決了, 處理好了',
  },
  {
    id: 'closing-order',
    stage: 'confirm',
    title: {
      en: 'Closing after an order',
      'zh-CN': '下单后收尾',
      'zh-TW': '下單後收尾',
    },
    body: {
      en: "All set, {{ customer.nick }}: I'll keep an eye on {{ order.number }} until it leaves. Tracking is on your order page, and if you have questions, ask here.",
      'zh-CN':
        '都安排好了，{{ customer.nick }}。{{ order.number }} 发出前我会留意，物流在订单页看，有问题在这里问。',
      'zh-TW':
        '都安排好了，{{ customer.nick }}。{{ order.number }} 出貨前我會留意，物流在訂單頁看，有問題在這裡問。',
    },
    intents: 'done, ordered, all set, 拍好了, 那就这样, 下單好了, 那就這樣',
  },
  {
    id: 'closing-no-order',
    stage: 'record',
    title: {
      en: 'Closing without an order',
      'zh-CN': '没下单的收尾',
      'zh-TW': '沒下單的收尾',
    },
    body: {
      en: "Thank you for your interest, {{ customer.nick }}, and no obligation at all. Our answers stay in this chat in case you'd like to compare later.",
      'zh-CN':
        '谢谢{{ customer.nick }}来问，没关系，不买也欢迎。刚才说的都在聊天里，之后想对比随时翻。',
      'zh-TW':
        '謝謝{{ customer.nick }}來問，沒關係，沒買也歡迎。剛才說的都在對話裡，之後想比較隨時可以看。',
    },
    intents:
      'just looking, no thanks, not today, 随便看看, 先这样, 不需要, 隨便看看, 先這樣, 不需要了',
  },
]
