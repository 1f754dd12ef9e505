import type { StarterReply } from './starter-reply'

/** Where a shop keeps to the platform's rules, calmly and without a flat no. */
export const boundariesReplies: readonly StarterReply[] = [
  {
    id: 'ask-human',
    stage: 'purpose',
    title: {
      en: 'Wants a person or the person in charge',
      'zh-CN': '要找主管、负责人',
      'zh-TW': '要找主管、負責人',
    },
    body: {
      en: "I'm a real person, my name's {{ agent.name }}. Tell me briefly what it's about; if it takes someone with more say, I'll bring in {% ask \"lead\", label: \"Who can decide\" %} and fill them in, so you don't have to start over.",
      'zh-CN':
        '我是客服{{ agent.name }}。您一句话说下是什么事，需要更有权限的同事，我请{% ask "lead", label: "能定的人" %}来，前因后果我来交代，不用您从头讲。',
      'zh-TW':
        '我是客服{{ agent.name }}。您一句話說一下是什麼事，需要更有權限的同事，我請{% ask "lead", label: "能決定的人" %}來，前因後果我來交代，不用您從頭講。',
    },
    intents:
      'manager, supervisor, person in charge, agent, operator, speak to, talk to, customer service, 找主管, 叫老板, 负责人, 叫老闆, 負責人, 主管出來',
  },
  {
    id: 'other-contact',
    stage: 'purpose',
    title: {
      en: 'Buyer asks for another contact',
      'zh-CN': '买家要别的联系方式',
      'zh-TW': '買家要其他聯絡方式',
    },
    body: {
      en: "Let's stay in this chat: I have your order here, everything stays on record, and you keep the platform's protection. What is it about? I'll answer right here.",
      'zh-CN':
        '我们就在这里聊吧：订单看得到，说过的有记录，平台对您的保障也在。是什么事？我在这里答您。',
      'zh-TW':
        '我們就在這裡聊吧：訂單看得到，說過的有紀錄，平台對您的保障也在。是什麼事呢？我在這裡回覆您。',
    },
    intents:
      'phone number, whatsapp, wechat, line id, 加微信, 电话多少, 联系方式, 加line, 電話多少, 聯絡方式',
  },
  {
    id: 'off-platform',
    stage: 'purpose',
    title: {
      en: 'Wants to pay or buy outside the platform',
      'zh-CN': '想私下交易',
      'zh-TW': '想私下交易、匯款',
    },
    body: {
      en: "I'd like you to stay protected, so let's keep it on the platform: payment, returns and after-sale service all go with the order. If it's about the price, I'll gladly check which offers apply.",
      'zh-CN':
        '为了让您有保障，我们还是在平台上下单：付款、退货、售后都跟着订单走。您是想省一点的话，我看看有哪些活动能用。',
      'zh-TW':
        '為了讓您有保障，我們還是在平台上下單：付款、退貨、售後都跟著訂單走。您是想省一點的話，我看看有哪些活動能用。',
    },
    intents:
      'pay directly, bank transfer, outside, private deal, 私下, 私下转账, 转账, 走线下, 便宜点转你, 私下交易, 直接匯款, 面交',
  },
  {
    id: 'difficult-calm',
    stage: 'after-sale',
    title: {
      en: 'Heated words: stay calm',
      'zh-CN': '对方情绪激动：保持冷静',
      'zh-TW': '對方情緒激動：保持冷靜',
    },
    body: {
      en: 'I can tell you\'re really upset, and I want to get this solved. What I can see is: {% ask "fact", label: "Fact of the order" %}. Shall we take it one thing at a time, starting with {% ask "point", label: "Point" %}?',
      'zh-CN':
        '听得出您很生气，我想把事情解决好。我这边看到的是：{% ask "fact", label: "订单事实" %}。我们一件一件来，先说{% ask "point", label: "先处理的事" %}，好吗？',
      'zh-TW':
        '聽得出您很生氣，我想把事情解決好。我這邊看到的是：{% ask "fact", label: "訂單事實" %}。我們一件一件來，先說{% ask "point", label: "先處理的事" %}，好嗎？',
    },
    others: {
      short: {
        en: 'I understand you\'re upset. Let\'s start with {% ask "point", label: "Point" %}: what I see is {% ask "fact", label: "Fact of the order" %}.',
        'zh-CN':
          '理解您的心情。先说{% ask "point", label: "先处理的事" %}，我看到的是{% ask "fact", label: "订单事实" %}。',
        'zh-TW':
          '理解您的心情。先說{% ask "point", label: "先處理的事" %}，我看到的是{% ask "fact", label: "訂單事實" %}。',
      },
    },
    intents: 'liar, scam, insult, swearing, 骗子, 垃圾, 黑店, 骂人, 騙子, 爛店, 罵人, 黑心',
  },
  {
    id: 'threat-review',
    stage: 'after-sale',
    title: {
      en: 'Demands something with a threat',
      'zh-CN': '以差评、举报相逼',
      'zh-TW': '以負評、檢舉要求',
    },
    body: {
      en: 'You\'re free to write or report what you\'ve experienced. I treat every buyer by the same rules, and in your case I can {% ask "way", label: "What the rules allow" %}. Shall I go ahead with that?',
      'zh-CN':
        '如实评价或反映是您的权利。我这边对每位买家都按同样的规则，您这单可以{% ask "way", label: "规则内能做的" %}，要我现在办吗？',
      'zh-TW':
        '如實評價或反映是您的權利。我這邊對每位買家都依同樣的規則，您這筆可以{% ask "way", label: "規則內能做的" %}，要我現在處理嗎？',
    },
    intents: 'report you, or else, threaten, sue, 举报, 不然, 曝光, 12315, 檢舉, 不然就, 消保官',
  },
  {
    id: 'privacy-asked',
    stage: 'purpose',
    title: {
      en: "Asks about another person's order",
      'zh-CN': '打听别人的订单',
      'zh-TW': '詢問別人的訂單',
    },
    body: {
      en: "I only discuss an order with the account that placed it, and the same goes for yours. If it's for someone in your family, please ask them to write from that account and I'll help.",
      'zh-CN':
        '订单和地址只对下单账号本人提供，对您的也一样保密。是家人的订单的话，请用下单的账号来问，我来帮忙。',
      'zh-TW':
        '訂單和地址只對下單帳號本人提供，對您的也一樣保密。是家人的訂單的話，請用下單的帳號來詢問，我來協助。',
    },
    intents:
      'other buyer, my husband ordered, whose address, 别人的订单, 谁买的, 帮朋友查, 別人的訂單, 誰買的, 幫朋友查',
  },
]
